package io.pilotage.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Elasticsearch, and tells an engine that cannot answer from a question that is wrong. */
final class SearchEngine {

    private static final Logger LOG = LoggerFactory.getLogger(SearchEngine.class);

    /** How long after the last page the next one can still be asked for. */
    static final String POINT_IN_TIME_LASTS = "5m";

    private static final int GONE = 404;
    private static final int MALFORMED = 400;

    private final Elasticsearch elasticsearch;

    SearchEngine(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    <D> SearchResponse<D> ask(SearchRequest request, Class<D> type) {
        var response = call(client -> client.search(request, type), request.pit() != null);
        if (response.timedOut() || response.shards().failed().intValue() > 0) {
            LOG.warn(
                    "The search engine answered only in part: timed out {}, shards {}",
                    response.timedOut(),
                    response.shards());
            throw new SearchUnavailable("The search engine answered only in part", null);
        }
        return response;
    }

    /** Holds the present state of an index, so that pages of it fit together whatever changes meanwhile. */
    String openPointInTime(String alias) {
        return call(
                client -> client.openPointInTime(o -> o.index(alias).keepAlive(k -> k.time(POINT_IN_TIME_LASTS)))
                        .id(),
                false);
    }

    /** Lets go of it without waiting; it would also end by itself. */
    void closePointInTime(String id) {
        Thread.ofVirtual().name("search-close").start(() -> {
            try {
                elasticsearch.client().closePointInTime(c -> c.id(id));
            } catch (IOException | ElasticsearchException e) {
                LOG.debug("A point in time ends by itself", e);
            }
        });
    }

    private interface Call<R> {
        R on(ElasticsearchClient client) throws IOException;
    }

    private <R> R call(Call<R> call, boolean atPointInTime) {
        try {
            return call.on(elasticsearch.client());
        } catch (IOException e) {
            LOG.warn("The search engine does not answer: {}", e.toString());
            throw new SearchUnavailable("The search engine does not answer", e);
        } catch (ElasticsearchException e) {
            if (atPointInTime && e.status() == GONE) {
                throw new ExpiredCursor(e);
            }
            if (e.status() == GONE || e.status() == 429 || e.status() >= 500) {
                LOG.warn("The search engine is not ready: {}", e.toString());
                throw new SearchUnavailable("The search engine is not ready", e);
            }
            if (atPointInTime && e.status() == MALFORMED) {
                throw new InvalidCursor();
            }
            throw e;
        }
    }
}
