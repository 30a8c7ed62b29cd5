package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The documents that still have to get their vector; any number of workers may take from it at once. */
class EmbeddingQueue {

    // Wanting something again while a worker is at it makes it wanted anew.
    private static final String ADD = """
            insert into search.embedding_wanted (kind, id)
            select ?, id from unnest(?::uuid[]) as t (id) order by id
            on conflict (kind, id) do update set wanted_at = clock_timestamp(), next_attempt_at = now()
            """;

    private static final String CLAIM = """
            with next as (
                select kind, id from search.embedding_wanted where next_attempt_at <= now()
                 order by next_attempt_at limit ? for update skip locked),
            taken as (
                update search.embedding_wanted w set next_attempt_at = now() + make_interval(secs => ?)
                  from next where w.kind = next.kind and w.id = next.id
                returning w.kind, w.id, w.wanted_at)
            select taken.kind, taken.id, taken.wanted_at, d.version, d.body
              from taken left join search.search_document d using (kind, id)
            """;

    private final JdbcTemplate jdbc;
    private final Duration lease;

    EmbeddingQueue(JdbcTemplate jdbc, Duration lease) {
        this.jdbc = jdbc;
        this.lease = lease;
    }

    /** How many documents want a vector. */
    int size() {
        Integer wanted = jdbc.queryForObject("select count(*) from search.embedding_wanted", Integer.class);
        return wanted == null ? 0 : wanted;
    }

    /**
     * A document that a worker has taken until the lease ends.
     *
     * @param document its present state, or null when it has been erased
     */
    record Wanted(
            DocumentKind kind,
            UUID id,
            Timestamp wantedAt,
            @Nullable PendingDocument document) {}

    void add(DocumentKind kind, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.update(ADD, kind.name(), ids.stream().map(UUID::toString).toArray(String[]::new));
        }
    }

    List<Wanted> claim(int limit) {
        return jdbc.query(
                CLAIM,
                (row, number) -> {
                    var kind = DocumentKind.valueOf(row.getString("kind"));
                    var id = row.getObject("id", UUID.class);
                    var body = row.getString("body");
                    return new Wanted(
                            kind,
                            id,
                            row.getTimestamp("wanted_at"),
                            body == null ? null : new PendingDocument(kind, id, row.getLong("version"), body));
                },
                limit,
                lease.toMillis() / 1000.0);
    }

    /** These have their vectors, unless they have been wanted again meanwhile. */
    void done(Collection<Wanted> settled) {
        jdbc.batchUpdate(
                "delete from search.embedding_wanted where kind = ? and id = ? and wanted_at = ?",
                settled.stream()
                        .map(w -> new Object[] {w.kind().name(), w.id(), w.wantedAt()})
                        .toList());
    }
}
