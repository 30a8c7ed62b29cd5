package io.pilotage.search.worker;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.pilotage.search.DocumentKind;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The search index as those who look after it see it. What they ask for is written down and done by a worker, so it works
 * in processes that have none, and while Elasticsearch is down.
 */
public class SearchIndex {

    private final Indices indices;
    private final Rebuilds rebuilds;
    private final DriftCheckRecord checks;
    private final BacklogStatus backlog;
    private final JdbcClient jdbc;

    SearchIndex(Indices indices, Rebuilds rebuilds, DriftCheckRecord checks, BacklogStatus backlog, JdbcClient jdbc) {
        this.indices = indices;
        this.rebuilds = rebuilds;
        this.checks = checks;
        this.backlog = backlog;
        this.jdbc = jdbc;
    }

    /** One entry for each kind. */
    public List<KindStatus> status() {
        return Arrays.stream(DocumentKind.values()).map(this::status).toList();
    }

    /** How the index of one kind is. */
    public KindStatus status(DocumentKind kind) {
        long rows = jdbc.sql("select count(*) from search.search_document where kind = ? and body is not null")
                .param(kind.name())
                .query(Long.class)
                .single();
        var behind = backlog.of(kind);
        return new KindStatus(
                kind,
                rows,
                documents(kind),
                behind.waiting(),
                behind.parked(),
                behind.oldestSeconds(),
                checks.last(kind),
                rebuilds.find(kind).orElse(null));
    }

    /** What Elasticsearch refuses, longest waiting first. */
    public List<ParkedRow> parked(int limit) {
        return jdbc.sql("""
                select kind, id, version, attempts, coalesce(last_error, '') as reason, next_attempt_at
                  from search.search_document where indexed_version < version and attempts > 0
                 order by changed_at, kind, id limit ?
                """)
                .param(limit)
                .query((row, number) -> new ParkedRow(
                        DocumentKind.valueOf(row.getString("kind")),
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        row.getInt("attempts"),
                        row.getString("reason"),
                        row.getObject("next_attempt_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Has a parked row tried again at once; returns false when there is none. */
    public boolean retry(DocumentKind kind, UUID id) {
        return jdbc.sql("""
                update search.search_document set next_attempt_at = now()
                 where kind = ? and id = ? and indexed_version < version and attempts > 0
                """).param(kind.name()).param(id).update() > 0;
    }

    /** Asks for a rebuild, unless one is asked for or under way. */
    public void requestRebuild(DocumentKind kind) {
        rebuilds.request(kind);
    }

    /** Asks for a comparison of index and database, with repair of what differs or without. */
    public void requestCheck(DocumentKind kind, boolean repair) {
        checks.request(kind, repair);
    }

    private @Nullable Long documents(DocumentKind kind) {
        try {
            return indices.count(kind);
        } catch (IOException | ElasticsearchException e) {
            return null;
        }
    }
}
