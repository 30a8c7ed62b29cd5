package io.pilotage.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.IOException;

/** Asks Elasticsearch, and tells an engine that cannot answer from a question that is wrong. */
final class SearchEngine {

    private final Elasticsearch elasticsearch;

    SearchEngine(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    <D> SearchResponse<D> ask(SearchRequest request, Class<D> type) {
        try {
            var response = elasticsearch.client().search(request, type);
            if (response.timedOut() || response.shards().failed().intValue() > 0) {
                throw new SearchUnavailable("The search engine answered only in part", null);
            }
            return response;
        } catch (IOException e) {
            throw new SearchUnavailable("The search engine does not answer", e);
        } catch (ElasticsearchException e) {
            if (e.status() == 404 || e.status() == 429 || e.status() >= 500) {
                throw new SearchUnavailable("The search engine is not ready", e);
            }
            throw e;
        }
    }
}
