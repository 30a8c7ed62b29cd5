package io.pilotage.marketplace.web;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keys of commands and the answers to them. A key's row is written and finished in the transaction of its command, so it exists
 * exactly when the command was carried out, whatever dies when.
 */
@Repository
class KeptAnswers {

    private static final String LOCK_NOT_AVAILABLE = "55P03"; // PostgreSQL, appendix A
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int BATCH = 5_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param fingerprint of everything that the caller asked for */
    record Command(String caller, String key, String fingerprint) {}

    /** Another request with this key is still running. */
    static final class StillRunning extends RuntimeException {
        StillRunning(Throwable cause) {
            super(cause);
        }
    }

    /**
     * Takes the key for the caller's transaction. While another transaction has it, this waits for that one's end.
     *
     * @return whether it was free; if not, the other's answer can be read
     * @throws StillRunning after as long as anything waits for a lock, 1.5 s
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean take(Command command) {
        try {
            return jdbc.sql("""
                            insert into web.idempotent_command (caller, key, fingerprint, started_at)
                            values (:caller, :key, :fingerprint, :now) on conflict do nothing""")
                            .param("caller", command.caller())
                            .param("key", command.key())
                            .param("fingerprint", command.fingerprint())
                            .param("now", Timestamp.from(clock.instant()))
                            .update()
                    == 1;
        } catch (DataAccessException held) {
            if (held.getMostSpecificCause() instanceof SQLException refused
                    && LOCK_NOT_AVAILABLE.equals(refused.getSQLState())) {
                throw new StillRunning(held);
            }
            throw held;
        }
    }

    /** @param secret whether only the fact is kept and not what was said */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Command command, ContentCachingResponseWrapper answer, Set<String> standing, boolean secret) {
        jdbc.sql("""
                update web.idempotent_command
                set status = :status, content_type = :type, location = :location, etag = :etag, body = :body, standing = :standing, secret = :secret
                where caller = :caller and key = :key""")
                .param("status", answer.getStatus())
                .param("type", answer.getContentType())
                .param("location", answer.getHeader(HttpHeaders.LOCATION))
                .param("etag", answer.getHeader(HttpHeaders.ETAG))
                .param("body", secret ? null : answer.getContentAsByteArray())
                .param("standing", standing.toArray(String[]::new))
                .param("secret", secret)
                .param("caller", command.caller())
                .param("key", command.key())
                .update();
    }

    Optional<KeptAnswer> find(Command command) {
        return jdbc.sql("""
                        select fingerprint, status, content_type, location, etag, body, standing, secret from web.idempotent_command
                        where caller = :caller and key = :key and status is not null""")
                .param("caller", command.caller())
                .param("key", command.key())
                .query((row, number) -> new KeptAnswer(
                        row.getString("fingerprint"),
                        row.getInt("status"),
                        row.getString("content_type"),
                        row.getString("location"),
                        row.getString("etag"),
                        row.getBytes("body"),
                        Set.of((String[]) row.getArray("standing").getArray()),
                        row.getBoolean("secret")))
                .optional();
    }

    /** Forgets what is older than a day, some at a time, so that nobody waits for it. */
    void sweep() {
        int gone;
        do {
            gone = jdbc.sql("""
                            delete from web.idempotent_command where ctid = any (array(
                                select ctid from web.idempotent_command where started_at < :before
                                order by started_at limit :batch for update skip locked))""")
                    .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                    .param("batch", BATCH)
                    .update();
        } while (gone == BATCH);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record KeptAnswer(
            String fingerprint,
            int status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String etag,
            byte @Nullable [] body,
            Set<String> standing,
            boolean secret) {}
}
