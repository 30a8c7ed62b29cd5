package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The record of drift checks, by which they are asked for, come round in time, and are done once for all workers. */
class DriftCheckRecord {

    private static final String REQUEST = """
            insert into search.search_drift_check as c (kind, requested_at, repair) values (?, now(), ?)
            on conflict (kind) do update
               set requested_at = now(), repair = excluded.repair or (c.repair and c.requested_at is not null)
            """;

    private static final String DUE = """
            select coalesce((select case when requested_at is not null then repair
                                         when coalesce(checked_at, '-infinity') < now() - make_interval(secs => ?) then true end
                               from search.search_drift_check where kind = ?),
                            case when not exists (select from search.search_drift_check where kind = ?) then true end)
            """;

    private static final String RECORD = """
            insert into search.search_drift_check (kind, checked_at, missing, stale, extra, repaired)
            values (?, now(), ?, ?, ?, ?)
            on conflict (kind) do update
               set checked_at = excluded.checked_at, missing = excluded.missing, stale = excluded.stale,
                   extra = excluded.extra, repaired = excluded.repaired, requested_at = null, repair = false, trouble = null
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

    /** Whether to repair in the check that is due now, because it was asked for or the last is so long ago; empty when none is. */
    Optional<Boolean> due(DocumentKind kind, Duration every) {
        return jdbc.query(
                        DUE,
                        (row, number) -> Optional.ofNullable(row.getObject(1, Boolean.class)),
                        every.toMillis() / 1000.0,
                        kind.name(),
                        kind.name())
                .getFirst();
    }

    void record(DriftReport report, boolean repaired) {
        jdbc.update(
                RECORD,
                report.kind().name(),
                report.missing().size(),
                report.stale().size(),
                report.extra().size() + report.ahead().size(),
                repaired);
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
