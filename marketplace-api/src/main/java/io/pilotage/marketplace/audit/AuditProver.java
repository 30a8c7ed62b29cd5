package io.pilotage.marketplace.audit;

import io.pilotage.marketplace.audit.AuditAnchors.Anchor;
import io.pilotage.marketplace.audit.AuditChain.Link;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the log again and again from the first entry to the last, some thousand entries at a time, and computes every signature anew.
 * How far it came is a signed row; a problem stays until a complete reading has found none.
 */
@Component
class AuditProver {

    private static final Logger LOG = LoggerFactory.getLogger(AuditProver.class);
    private static final int STEP = 20_000;
    private static final int NEWEST = 1_000;

    private final JdbcClient jdbc;
    private final AuditChain chain;
    private final AuditAnchors anchors;
    private final AuditSeal seal;
    private final Clock clock;

    AuditProver(JdbcClient jdbc, AuditChain chain, AuditAnchors anchors, AuditSeal seal, Clock clock) {
        this.jdbc = jdbc;
        this.chain = chain;
        this.anchors = anchors;
        this.seal = seal;
        this.clock = clock;
    }

    /** @param link the last entry that was read; @param begun when this reading began; @param proven when the last clean one began */
    private record Reading(
            Link link,
            Instant begun,
            @Nullable Instant proven,
            @Nullable String problem) {

        String words() {
            return String.join(
                    "\n",
                    "reading",
                    Long.toString(link.position()),
                    link.hash(),
                    Boolean.toString(link.signed()),
                    begun.toString(),
                    String.valueOf(proven),
                    String.valueOf(problem));
        }
    }

    /** Reads on; at the end of the log it begins anew. */
    @Transactional
    void step() {
        Reading reading = reading();
        Map<Long, Anchor> anchored = anchors.all().stream()
                .filter(anchor -> anchor.fault() == null)
                .collect(Collectors.toMap(Anchor::position, Function.identity(), (first, again) -> first));
        List<StoredEntry> entries = chain.after(reading.link().position(), STEP);
        Link last = reading.link();
        String problem = atTheEnd();
        for (StoredEntry entry : entries) {
            String fault = chain.fault(last, entry);
            if (fault != null) {
                problem = fault;
                break;
            }
            last = last.then(entry);
            Anchor anchor = anchored.get(last.position());
            if (anchor != null && !last.isAt(anchor.position(), anchor.hash())) {
                problem = contradicts(anchor);
                break;
            }
        }
        if (problem != null) {
            LOG.error("The audit log was tampered with: {}", problem);
            write(new Reading(Link.START, now(), reading.proven(), problem));
        } else if (entries.size() < STEP) {
            write(new Reading(
                    Link.START, now(), reading.begun(), null)); // complete, because a problem would have begun it anew
        } else {
            write(new Reading(last, reading.begun(), reading.proven(), reading.problem()));
        }
    }

    /** What is known, and a look at the newest entries and at the anchors; never the whole log. */
    @Transactional(readOnly = true)
    AuditProof proof() {
        Optional<Reading> stored = stored();
        String problem = stored.map(Reading::problem).orElse(null);
        if (problem == null) {
            problem = atTheEnd();
        }
        if (problem == null) {
            problem = amongTheNewest();
        }
        List<Anchor> all = anchors.all();
        return new AuditProof(
                problem == null,
                problem,
                stored.map(Reading::proven).orElse(null),
                all.isEmpty() ? null : all.getLast().at());
    }

    /** Whether the log still goes as far as it once did. */
    private @Nullable String atTheEnd() {
        List<Anchor> all = anchors.all();
        for (Anchor anchor : all) {
            if (anchor.fault() != null) {
                return anchor.fault();
            }
        }
        if (!all.isEmpty()) {
            Anchor latest = all.getLast();
            Link end = chain.end();
            if (end.position() < latest.position()) {
                return "The log was cut after entry " + end.position() + ": it went to entry " + latest.position()
                        + " at " + latest.at() + ".";
            }
            if (chain.at(latest.position())
                    .filter(it -> it.isAt(latest.position(), latest.hash()))
                    .isEmpty()) {
                return contradicts(latest);
            }
        }
        return null;
    }

    private @Nullable String amongTheNewest() {
        long from = Math.max(0, chain.end().position() - NEWEST);
        Link last = chain.at(from).orElse(Link.START);
        for (StoredEntry entry : chain.after(from, NEWEST)) {
            String fault = chain.fault(last, entry);
            if (fault != null) {
                return fault;
            }
            last = last.then(entry);
        }
        return null;
    }

    private static String contradicts(Anchor anchor) {
        return "Entry " + anchor.position() + " is not the one that was anchored at " + anchor.at() + ".";
    }

    private Reading reading() {
        return stored().orElseGet(() -> new Reading(Link.START, now(), null, null));
    }

    private Optional<Reading> stored() {
        return jdbc.sql("select position, hash, signed, begun_at, proven_at, problem, signature from audit.reading")
                .query(this::read)
                .optional();
    }

    private Reading read(ResultSet row, int number) throws SQLException {
        Timestamp proven = row.getTimestamp("proven_at");
        var reading = new Reading(
                new Link(row.getLong("position"), row.getString("hash"), row.getBoolean("signed")),
                row.getTimestamp("begun_at").toInstant(),
                proven == null ? null : proven.toInstant(),
                row.getString("problem"));
        return seal.sign(reading.words()).equals(row.getString("signature"))
                ? reading
                : new Reading(Link.START, now(), null, "The note of what was proven was changed.");
    }

    private void write(Reading reading) {
        jdbc.sql("""
                insert into audit.reading (id, position, hash, signed, begun_at, proven_at, problem, signature)
                values (1, :position, :hash, :signed, :begun, :proven::timestamptz, :problem, :signature)
                on conflict (id) do update set position = excluded.position, hash = excluded.hash, signed = excluded.signed, begun_at = excluded.begun_at,
                    proven_at = excluded.proven_at, problem = excluded.problem, signature = excluded.signature""")
                .param("position", reading.link().position())
                .param("hash", reading.link().hash())
                .param("signed", reading.link().signed())
                .param("begun", Timestamp.from(reading.begun()))
                .param("proven", reading.proven() == null ? null : Timestamp.from(reading.proven()))
                .param("problem", reading.problem())
                .param("signature", seal.sign(reading.words()))
                .update();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
