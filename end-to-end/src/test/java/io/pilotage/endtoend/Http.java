package io.pilotage.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests with JSON or form bodies, and their answers. */
final class Http {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private Http() {}

    /** What came back; {@code body} is a text node when it is no JSON. */
    record Answer(String request, int status, String etag, JsonNode body) {

        /** The body, if the answer has this status. */
        JsonNode expect(int expected) {
            if (status != expected) {
                throw new AssertionError("%s answered %d instead of %d: %s".formatted(request, status, expected, body));
            }
            return body;
        }

        /** The last part of the problem type, or an empty text. */
        String problem() {
            return body.path("type").asString("").replaceFirst(".*/", "");
        }
    }

    static HttpRequest.Builder to(String url) {
        return HttpRequest.newBuilder(URI.create(url));
    }

    static HttpRequest.Builder json(String url, String body) {
        return to(url).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    static HttpRequest.Builder form(String url, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return to(url).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    static Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(Duration.ofSeconds(60)).build();
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(
                    request.method() + " " + request.uri(),
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(""),
                    json
                            ? JSON.readTree(response.body())
                            : JSON.getNodeFactory().stringNode(response.body()));
        } catch (IOException unreachable) {
            throw new AssertionError("No answer from " + request.uri(), unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while asking " + request.uri(), interrupted);
        }
    }
}
