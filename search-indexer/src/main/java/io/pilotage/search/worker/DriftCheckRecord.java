package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The record of drift checks, by which they are asked for, come round in time, and are done once for all workers. */
class DriftCheckRecord {

    private static final String REQUEST = """
            insert into search.search_drift_check as c (kind, requested_at, repair) values (?, now(), ?)
            on conflict (kind) do update
               set requested_at = now(), repair = excluded.repair or (c.repair and c.requested_at is not null)
            """;

    // What was asked for since the check began, or a repair that it did not make, is still to be done.
    private static final String RECORD = """
            insert into search.search_drift_check as c (kind, checked_at, missing, stale, extra, repaired)
            values (?, now(), ?, ?, ?, ?)
            on conflict (kind) do update
               set checked_at = excluded.checked_at, missing = excluded.missing, stale = excluded.stale,
                   extra = excluded.extra, repaired = excluded.repaired, trouble = null,
                   requested_at = case when c.requested_at > ? or c.repair and not ? then c.requested_at end,
                   repair = c.repair and (c.requested_at > ? or not ?)
            """;

    private static final String FAIL = """
            insert into search.search_drift_check (kind, trouble) values (?, left(?, 2000))
            on conflict (kind) do update set trouble = excluded.trouble
            """;

    private final JdbcTemplate jdbc;

    DriftCheckRecord(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void request(DocumentKind kind, boolean repair) {
        jdbc.update(REQUEST, kind.name(), repair);
    }

    /** The present moment of the database, by whose clock requests are timed. */
    OffsetDateTime now() {
        return Objects.requireNonNull(jdbc.queryForObject("select now()", OffsetDateTime.class));
    }

    /** Whether to repair in the check that is due now, because it was asked for or the last is so long ago; empty when none is. */
    Optional<Boolean> due(DocumentKind kind, Duration every) {
        var rows = jdbc.query(
                "select requested_at, checked_at, repair from search.search_drift_check where kind = ?",
                (row, number) -> new Round(
                        row.getObject("requested_at", OffsetDateTime.class),
                        row.getObject("checked_at", OffsetDateTime.class),
                        row.getBoolean("repair")),
                kind.name());
        var round = rows.isEmpty() ? new Round(null, null, false) : rows.getFirst();
        if (round.requested() != null) {
            return Optional.of(round.repair());
        }
        boolean longAgo = round.checked() == null || round.checked().isBefore(now().minus(every));
        return longAgo ? Optional.of(true) : Optional.empty();
    }

    private record Round(
            @Nullable OffsetDateTime requested, @Nullable OffsetDateTime checked, boolean repair) {}

    /** What a check found that began at this {@linkplain #now moment}, with repair or without. */
    void record(DriftReport report, OffsetDateTime begun, boolean repair) {
        jdbc.update(
                RECORD,
                report.kind().name(),
                report.missing().size(),
                report.stale().size(),
                report.extra().size() + report.ahead().size(),
                repair && !report.clean(),
                begun,
                repair,
                begun,
                repair);
    }

    void fail(DocumentKind kind, String trouble) {
        jdbc.update(FAIL, kind.name(), trouble);
    }

    LastDriftCheck last(DocumentKind kind) {
        return jdbc
                .query(
                        "select * from search.search_drift_check where kind = ?",
                        (row, number) -> {
                            var checkedAt = row.getObject("checked_at", OffsetDateTime.class);
                            return new LastDriftCheck(
                                    checkedAt == null ? null : checkedAt.toInstant(),
                                    row.getObject("requested_at") != null,
                                    row.getLong("missing"),
                                    row.getLong("stale"),
                                    row.getLong("extra"),
                                    row.getBoolean("repaired"),
                                    row.getString("trouble"));
                        },
                        kind.name())
                .stream()
                .findFirst()
                .orElse(LastDriftCheck.NEVER);
    }
}
