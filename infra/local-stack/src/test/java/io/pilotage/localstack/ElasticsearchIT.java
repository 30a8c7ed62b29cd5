package io.pilotage.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ElasticsearchIT {
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]*)\"");

    private final Elasticsearch server = LocalStack.shared().elasticsearch();

    @Test
    void tellsItsVersionAtTheRoot() throws IOException, InterruptedException {
        assertThat(call("GET", "/", ""))
                .contains("\"number\":\"" + Versions.of("elasticsearch") + "\"")
                .contains("\"cluster_name\":\"pilotage-local\"");
    }

    @Test
    void stemsEnglish() throws IOException, InterruptedException {
        assertThat(analyse("""
                {"tokenizer":"standard","filter":["lowercase",{"type":"stemmer","language":"english"}],"text":"Governing migrations"}""")).containsExactly("govern", "migrat");
        assertThat(analyse("""
                {"tokenizer":"standard","filter":["lowercase",{"type":"stemmer","language":"light_english"}],"text":"strategies"}""")).containsExactly("strategy");
        assertThat(analyse("""
                {"tokenizer":"standard","filter":[{"type":"stemmer","language":"possessive_english"}],"text":"board's"}""")).containsExactly("board");
    }

    @Test
    void foldsLettersWithMarks() throws IOException, InterruptedException {
        assertThat(analyse("""
                {"tokenizer":"standard","filter":["lowercase","asciifolding"],"text":"Café Zoë"}""")).containsExactly("cafe", "zoe");
    }

    @Test
    void cutsTheBeginningsOfWords() throws IOException, InterruptedException {
        assertThat(analyse("""
                {"tokenizer":"keyword","filter":["lowercase",{"type":"edge_ngram","min_gram":2,"max_gram":4}],"text":"Cloud"}""")).containsExactly("cl", "clo", "clou");
    }

    @Test
    void knowsTheEnglishAnalyzer() throws IOException, InterruptedException {
        assertThat(analyse("""
                {"analyzer":"english","text":"the organisation's suppliers"}""")).containsExactly("organis", "supplier");
    }

    @Test
    void findsSynonymsThroughTheFiltersThatStandBeforeThem() throws IOException, InterruptedException {
        String index = "synonyms-and-search";
        call("PUT", "/" + index, """
                {"settings":{"analysis":{
                  "filter":{
                    "stem":{"type":"stemmer","language":"english"},
                    "jargon":{"type":"synonym_graph","updateable":true,"synonyms":["erp, enterprise resource planning","Vendors => suppliers"]}},
                  "analyzer":{
                    "text":{"tokenizer":"standard","filter":["lowercase","asciifolding","stem"]},
                    "query":{"tokenizer":"standard","filter":["lowercase","asciifolding","stem","jargon"]}},
                  "normalizer":{"code":{"type":"custom","filter":["lowercase","asciifolding"]}}}},
                 "mappings":{"properties":{
                   "text":{"type":"text","analyzer":"text","search_analyzer":"query"},
                   "code":{"type":"keyword","normalizer":"code"}}}}""");
        call("PUT", "/" + index + "/_doc/1?refresh=true", """
                {"text":"Enterprise resource planning for our supplier","code":"Évora"}""");

        assertThat(call("GET", "/" + index + "/_search", """
                {"query":{"match_phrase":{"text":"ERP"}}}""")).contains("\"_id\":\"1\"");
        assertThat(call("GET", "/" + index + "/_search", """
                {"query":{"match":{"text":"vendor"}}}""")).contains("\"_id\":\"1\"");
        assertThat(call("GET", "/" + index + "/_search", """
                {"query":{"term":{"code":"EVORA"}}}""")).contains("\"_id\":\"1\"");
        call("DELETE", "/" + index, "");
    }

    @Test
    void keepsDocumentsWhenItIsKilled() throws IOException, InterruptedException {
        call("PUT", "/kept/_doc/1", "{\"name\":\"survivor\"}");

        server.kill();
        server.start();

        assertThat(call("GET", "/kept/_doc/1", "")).contains("survivor");
        call("DELETE", "/kept", "");
    }

    private List<String> analyse(String body) throws IOException, InterruptedException {
        return TOKEN.matcher(call("POST", "/_analyze", body))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private String call(String method, String path, String body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(server.url() + path))
                            .header("Content-Type", "application/json")
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
            return response.body();
        }
    }
}
