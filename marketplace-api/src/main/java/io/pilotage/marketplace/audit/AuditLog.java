package io.pilotage.marketplace.audit;

import io.pilotage.marketplace.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads, seals and proves the log. */
@Service
public class AuditLog {

    private static final String GENESIS = "0".repeat(64);
    private static final String COLUMNS = "id, at, actor, action, subject_kind, subject, details, position, hash";

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Newest first; with {@code subject} only what happened to that thing. What is sealed stays out until its time, for admins too. */
    @PreAuthorize("hasRole('ADMIN')")
    public Slice<AuditEntry> entries(@Nullable UUID subject, @Nullable UUID after, int limit) {
        var newest = jdbc.sql("select " + COLUMNS + """
                         from audit.entry
                        where (:subject::uuid is null or subject = :subject::uuid)
                          and (:after::uuid is null or id < :after::uuid)
                          and (sealed_until is null or sealed_until <= :now)
                        order by id desc limit :limit""")
                .param("subject", subject)
                .param("after", after)
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", limit + 1)
                .query(AuditLog::entry)
                .list();
        return Slice.of(newest, limit, entry -> entry.id().toString());
    }

    /** The first sealed entry whose hash does not follow from the one before: empty while nobody has tampered with the log. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(readOnly = true)
    public Optional<AuditEntry> firstBrokenLink() {
        String previous = GENESIS;
        long position = 0;
        List<AuditEntry> page;
        do {
            page = jdbc.sql("select " + COLUMNS
                            + " from audit.entry where position > :position order by position limit 1000")
                    .param("position", position)
                    .query(AuditLog::entry)
                    .list();
            for (AuditEntry entry : page) {
                String expected = entry.hashAfter(previous);
                position++;
                if (!expected.equals(entry.hash()) || !Long.valueOf(position).equals(entry.position())) {
                    return Optional.of(entry);
                }
                previous = expected;
            }
        } while (!page.isEmpty());
        return Optional.empty();
    }

    /** Chains what was committed since the last call, sealed entries once their time has come; one node at a time. */
    @Transactional
    void seal() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('audit.seal'))")
                .query((row, number) -> true)
                .single();
        var last = jdbc.sql(
                        "select position, hash from audit.entry where position is not null order by position desc limit 1")
                .query((row, number) -> new Link(row.getLong("position"), row.getString("hash")))
                .optional()
                .orElse(new Link(0, GENESIS));
        for (AuditEntry entry : unsealed()) {
            last = new Link(last.position() + 1, entry.hashAfter(last.hash()));
            jdbc.sql("update audit.entry set position = :position, hash = :hash where id = :id")
                    .param("position", last.position())
                    .param("hash", last.hash())
                    .param("id", entry.id())
                    .update();
        }
    }

    private List<AuditEntry> unsealed() {
        return jdbc.sql("select " + COLUMNS + """
                         from audit.entry
                        where position is null and (sealed_until is null or sealed_until <= :now)
                        order by id limit 5000""")
                .param("now", Timestamp.from(clock.instant()))
                .query(AuditLog::entry)
                .list();
    }

    private record Link(long position, String hash) {}

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getObject("subject", UUID.class),
                row.getString("details"),
                row.getObject("position", Long.class),
                row.getString("hash"));
    }
}
