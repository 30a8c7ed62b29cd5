package io.pilotage.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Elasticsearch, and tells an engine that cannot answer from a question that is wrong. */
final class SearchEngine {

    private static final Logger LOG = LoggerFactory.getLogger(SearchEngine.class);

    /** How long after the last page the next one can still be asked for. */
    static final String POINT_IN_TIME_LASTS = "5m";

    private static final int GONE = 404;
    private static final int MALFORMED = 400;

    private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);

    private final Elasticsearch elasticsearch;
    private final Elasticsearch batches;
    private final CircuitBreaker breaker;
    private final Clock clock;
    private final AtomicReference<Instant> lastWarning = new AtomicReference<>(Instant.EPOCH);

    /**
     * @param batches a connection for many questions at once, which waits longer
     * @param breakers where the breaker {@code search} is kept, which spares people the wait for an engine that does not answer
     */
    SearchEngine(Elasticsearch elasticsearch, Elasticsearch batches, CircuitBreakerRegistry breakers, Clock clock) {
        this.elasticsearch = elasticsearch;
        this.batches = batches;
        this.breaker = breakers.circuitBreaker(
                "search",
                CircuitBreakerConfig.from(breakers.getDefaultConfig())
                        .recordException(SearchEngine::silent)
                        .build());
        this.clock = clock;
    }

    <D> SearchResponse<D> ask(SearchRequest request, Class<D> type) {
        return whole(call(elasticsearch, client -> client.search(request, type), request.pit() != null));
    }

    /** Asks one index many questions in one request; if one of them cannot be answered, none is. */
    <D> List<MultiSearchItem<D>> askAll(String alias, List<SearchRequestBody> questions, Class<D> type) {
        if (questions.isEmpty()) {
            return List.of();
        }
        var items = questions.stream()
                .map(question -> RequestItem.of(i -> i.header(h -> h).body(question)))
                .toList();
        return call(
                        batches,
                        client -> client.msearch(m -> m.index(alias).searches(items), type).responses().stream()
                                .map(response -> answer(alias, response))
                                .toList(),
                        false)
                .stream()
                .map(this::whole)
                .toList();
    }

    private static <D> MultiSearchItem<D> answer(String alias, MultiSearchResponseItem<D> response) {
        if (response.isFailure()) {
            throw new ElasticsearchException("_msearch of " + alias, response.failure());
        }
        return response.result();
    }

    private <R extends ResponseBody<?>> R whole(R response) {
        if (response.timedOut() || response.shards().failed().intValue() > 0) {
            warn("answered only in part", "timed out " + response.timedOut() + ", " + response.shards());
            throw new SearchUnavailable("The search engine answered only in part", null);
        }
        return response;
    }

    /** Holds the present state of an index, so that pages of it fit together whatever changes meanwhile. */
    String openPointInTime(String alias) {
        return call(
                elasticsearch,
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

    private <R> R call(Elasticsearch connection, Call<R> call, boolean atPointInTime) {
        if (connection == batches) { // slow by nature; that says nothing about searches
            return answer(connection, call, atPointInTime);
        }
        try {
            return breaker.executeSupplier(() -> answer(connection, call, atPointInTime));
        } catch (CallNotPermittedException resting) {
            throw new SearchUnavailable("The search engine has not answered lately", resting);
        }
    }

    private <R> R answer(Elasticsearch connection, Call<R> call, boolean atPointInTime) {
        try {
            return call.on(connection.client());
        } catch (IOException e) {
            warn("does not answer", e);
            throw new SearchUnavailable("The search engine does not answer", e);
        } catch (ElasticsearchException e) {
            if (atPointInTime && e.status() == GONE) {
                throw new ExpiredCursor(e);
            }
            if (e.status() == GONE || e.status() == 429 || e.status() >= 500) {
                warn("is not ready", e);
                throw new SearchUnavailable("The search engine is not ready", e);
            }
            if (atPointInTime && e.status() == MALFORMED) {
                throw new InvalidCursor();
            }
            throw e;
        }
    }

    /** An index that is not there yet is answered at once. */
    private static boolean silent(Throwable failure) {
        return failure instanceof SearchUnavailable
                && !(failure.getCause() instanceof ElasticsearchException answer && answer.status() == GONE);
    }

    /** Every search fails while the engine is down; saying so now and then is enough. */
    private void warn(String what, Object why) {
        Instant last = lastWarning.get();
        Instant now = clock.instant();
        if (!now.isBefore(last.plus(BETWEEN_WARNINGS)) && lastWarning.compareAndSet(last, now)) {
            LOG.warn("The search engine {}: {}", what, why.toString());
        }
    }
}
