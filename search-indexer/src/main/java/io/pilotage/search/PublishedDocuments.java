package io.pilotage.search;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is published, newest first, straight from the database: the way to look around while the search engine is down. It
 * gives what the index has to show, without scores, facets and highlights.
 */
public class PublishedDocuments {

    private static final String PAGE = """
            select body from search.search_document
             where kind = :kind and body is not null
               and (body ->> 'closesAt' is null or (body ->> 'closesAt')::timestamptz > :now)
               and (:after::uuid is null or (published_at, id) <
                        (select published_at, id from search.search_document
                          where kind = :kind and id = :after::uuid))
             order by published_at desc, id desc limit :limit
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PublishedDocuments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Engagements that take bids.
     *
     * @param after id of the last one on the page before, or null for the first page; nothing follows what is gone
     * @param limit 1 to 101
     */
    public List<EngagementHit> engagements(@Nullable UUID after, int limit) {
        return page(DocumentKind.ENGAGEMENT, EngagementDocument.class, after, limit).stream()
                .map(document -> new EngagementHit(document, 0, true, List.of()))
                .toList();
    }

    /** Executives; paged like {@link #engagements}. */
    public List<ExecutiveHit> executives(@Nullable UUID after, int limit) {
        return page(DocumentKind.EXECUTIVE, ExecutiveDocument.class, after, limit).stream()
                .map(document -> new ExecutiveHit(document, 0, List.of()))
                .toList();
    }

    private <D> List<D> page(DocumentKind kind, Class<D> type, @Nullable UUID after, int limit) {
        return jdbc.sql(PAGE)
                .param("kind", kind.name())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> SearchJson.MAPPER.readValue(row.getString("body"), type))
                .list();
    }
}
