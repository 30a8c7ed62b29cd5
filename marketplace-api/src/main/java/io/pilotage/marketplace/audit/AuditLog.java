package io.pilotage.marketplace.audit;

import io.pilotage.marketplace.shared.OnlyReads;
import io.pilotage.marketplace.shared.Slice;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What admins read of the log, and whether they can believe it. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class AuditLog {

    private final JdbcClient jdbc;
    private final AuditProver prover;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, AuditProver prover, Clock clock) {
        this.jdbc = jdbc;
        this.prover = prover;
        this.clock = clock;
    }

    /** Newest first; with {@code subject} only what happened to that thing. What is sealed stays out until its time, for admins too. */
    @OnlyReads
    public Slice<AuditEntry> entries(@Nullable UUID subject, @Nullable UUID after, int limit) {
        var newest = jdbc
                .sql("select " + StoredEntry.COLUMNS + """
                         from audit.entry
                        where (:subject::uuid is null or subject = :subject::uuid)
                          and (:after::uuid is null or id < :after::uuid)
                          and (sealed_until is null or sealed_until <= :now)
                        order by id desc limit :limit""")
                .param("subject", subject)
                .param("after", after)
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", limit + 1)
                .query(StoredEntry::read)
                .list()
                .stream()
                .map(StoredEntry::shown)
                .toList();
        return Slice.of(newest, limit, entry -> entry.id().toString());
    }

    /** Whether anybody has changed, removed or cut off entries, as far as is known now. */
    @OnlyReads
    public AuditProof proof() {
        return prover.proof();
    }
}
