package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * The rows that the index is behind of.
 *
 * <p>A claim is a lease and not a lock, so that nobody who changes a thing ever waits for Elasticsearch; a claim that is
 * never settled runs out and is taken again. Nothing here waits for a row that somebody else holds.
 */
class Backlog {

    private static final String CLAIM = """
            with dirty as (
                select kind, id from search.search_document
                 where indexed_version < version and next_attempt_at <= now()
                 order by next_attempt_at limit ? for update skip locked)
            update search.search_document d set next_attempt_at = now() + make_interval(secs => ?)
              from dirty where d.kind = dirty.kind and d.id = dirty.id
            returning d.kind, d.id, d.version, d.body
            """;

    /** The version of what the index has to be given again, whatever it has. */
    private static final int NEVER_INDEXED = -1;

    // Whoever finds that a newer version was indexed before their own may have overwritten it, and asks for it again.
    private static final String ACKNOWLEDGE = """
            with done as (select * from unnest(?::text[], ?::uuid[], ?::bigint[]) as t (kind, id, version)),
                 held as (select d.kind, d.id, done.version from search.search_document d join done using (kind, id)
                             for update of d skip locked)
            update search.search_document d
               set indexed_version = case when d.indexed_version > held.version then -1 else held.version end,
                   next_attempt_at = case when d.indexed_version > held.version then now() else d.next_attempt_at end,
                   attempts = case when d.version = held.version then 0 else d.attempts end,
                   last_error = case when d.version = held.version then null else d.last_error end
              from held where d.kind = held.kind and d.id = held.id
            """;

    // Again after ten seconds, and then each time after twice as long, up to an hour.
    private static final String PARK = """
            update search.search_document
               set attempts = attempts + 1, last_error = ?, indexed_version = least(indexed_version, version - 1),
                   next_attempt_at = now() + make_interval(secs => least(3600, 5 * power(2, least(attempts, 20))))
             where kind = ? and id = ? and version = ?
            """;

    private static final String RELEASE = """
            with held as (select d.kind, d.id from search.search_document d
                            join unnest(?::text[], ?::uuid[], ?::bigint[]) as t (kind, id, version)
                              on d.kind = t.kind and d.id = t.id and d.version = t.version
                             for update of d skip locked)
            update search.search_document d set next_attempt_at = now()
              from held where d.kind = held.kind and d.id = held.id
            """;

    private static final String OVERTAKEN = """
            select d.kind, d.id, d.version, null as body
              from search.search_document d
              join unnest(?::text[], ?::uuid[], ?::bigint[]) as t (kind, id, version) using (kind, id)
             where d.version > t.version
            """;

    private static final String AGAIN =
            "update search.search_document set indexed_version = ?, next_attempt_at = now() where kind = ?";

    private static final RowMapper<PendingDocument> PENDING = (row, number) -> new PendingDocument(
            DocumentKind.valueOf(row.getString("kind")),
            row.getObject("id", UUID.class),
            row.getLong("version"),
            row.getString("body"));

    private static final int LONGEST_REASON = 2_000;

    private final JdbcTemplate jdbc;
    private final Duration lease;

    Backlog(JdbcTemplate jdbc, Duration lease) {
        this.jdbc = jdbc;
        this.lease = lease;
    }

    /** Takes up to so many rows, longest waiting first, for this worker alone until the lease ends. */
    List<PendingDocument> claim(int limit) {
        return jdbc.query(CLAIM, PENDING, limit, lease.toMillis() / 1000.0);
    }

    /** The index has these versions, or newer ones. */
    void acknowledge(Collection<PendingDocument> indexed) {
        change(ACKNOWLEDGE, indexed);
    }

    /** Elasticsearch refuses this version; it is tried again ever more rarely, until a newer one replaces it. */
    void park(PendingDocument rejected, String reason) {
        var shortened = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        jdbc.update(PARK, shortened, rejected.kind().name(), rejected.id(), rejected.version());
    }

    /** Gives back what could not be tried. */
    void release(Collection<PendingDocument> untried) {
        change(RELEASE, untried);
    }

    /** All rows of a kind in the order of their ids, those that are gone included. */
    List<PendingDocument> scan(DocumentKind kind, UUID after, int limit) {
        return jdbc.query(
                "select kind, id, version, body from search.search_document where kind = ? and id > ? order by id limit ?",
                PENDING,
                kind.name(),
                after,
                limit);
    }

    /**
     * Has those indexed again that have changed since: a copy that was made aside may have arrived after the change, and after
     * Elasticsearch has forgotten that it was a deletion.
     */
    void repeatOvertaken(Collection<PendingDocument> copied) {
        jdbc.query(OVERTAKEN, PENDING, parameters(copied))
                .forEach(overtaken -> again(overtaken.kind(), overtaken.id()));
    }

    /** Has this one indexed again. Only one at a time: whoever changes several rows at once never waits for us in a circle. */
    void again(DocumentKind kind, UUID id) {
        jdbc.update(AGAIN + " and id = ?", NEVER_INDEXED, kind.name(), id);
    }

    /**
     * Has everything of a kind indexed again, within the caller's transaction; gives up at once when somebody holds a row, rather
     * than wait in a circle with whoever changes several.
     */
    void forget(DocumentKind kind) {
        jdbc.execute("set local lock_timeout = '300ms'");
        jdbc.update(AGAIN, NEVER_INDEXED, kind.name());
    }

    private void change(String sql, Collection<PendingDocument> documents) {
        if (!documents.isEmpty()) {
            jdbc.update(sql, parameters(documents));
        }
    }

    private static Object[] parameters(Collection<PendingDocument> documents) {
        return new Object[] {
            documents.stream().map(d -> d.kind().name()).toArray(String[]::new),
            documents.stream().map(d -> d.id().toString()).toArray(String[]::new),
            documents.stream().map(d -> Long.toString(d.version())).toArray(String[]::new)
        };
    }
}
