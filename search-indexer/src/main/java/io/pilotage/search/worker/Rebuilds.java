package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The record of rebuilds, by which any process can ask for one and any worker can go on with one that was broken off. */
class Rebuilds {

    private static final String REQUEST = """
            insert into search.search_rebuild as r (kind, fingerprint) values (?, ?)
            on conflict (kind) do update
               set fingerprint = excluded.fingerprint, requested_at = now(), updated_at = now(), finished_at = null,
                   index_name = case when r.finished_at is null then r.index_name end, started_at = null,
                   last_id = excluded.last_id, done = 0, total = 0, trouble = null
             where r.finished_at is not null or r.fingerprint <> excluded.fingerprint
            """;

    private static final String BEGIN = """
            update search.search_rebuild
               set index_name = ?, started_at = now(), updated_at = now(), trouble = null, done = 0,
                   last_id = '00000000-0000-0000-0000-000000000000',
                   total = (select count(*) from search.search_document d where d.kind = search_rebuild.kind)
             where kind = ?
            """;

    private static final String ADVANCE = """
            update search.search_rebuild set last_id = ?, done = done + ?, updated_at = now(), trouble = null
             where kind = ? and index_name = ?
            """;

    private final JdbcTemplate jdbc;
    private final Map<DocumentKind, String> fingerprints = new EnumMap<>(DocumentKind.class);

    Rebuilds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        for (var kind : DocumentKind.values()) {
            fingerprints.put(kind, IndexDefinition.of(kind).fingerprint());
        }
    }

    /** Asks for a rebuild by today's definition, unless that is asked for or under way already. */
    void request(DocumentKind kind) {
        jdbc.update(REQUEST, kind.name(), fingerprints.get(kind));
    }

    Optional<RebuildProgress> find(DocumentKind kind) {
        return jdbc
                .query(
                        "select * from search.search_rebuild where kind = ?",
                        (row, number) -> progress(row),
                        kind.name())
                .stream()
                .findFirst();
    }

    /** Whether there is one for this process to take up: of the definition that it knows. */
    boolean isWaiting(DocumentKind kind) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (select from search.search_rebuild
                                where kind = ? and finished_at is null and fingerprint = ?)
                """, Boolean.class, kind.name(), fingerprints.get(kind)));
    }

    void begin(DocumentKind kind, String index) {
        jdbc.update(BEGIN, index, kind.name());
    }

    void advance(DocumentKind kind, String index, UUID last, int rows) {
        jdbc.update(ADVANCE, last, rows, kind.name(), index);
    }

    void finish(DocumentKind kind) {
        jdbc.update(
                "update search.search_rebuild set finished_at = now(), updated_at = now(), trouble = null where kind = ?",
                kind.name());
    }

    void fail(DocumentKind kind, String trouble) {
        jdbc.update(
                "update search.search_rebuild set trouble = left(?, 2000), updated_at = now() where kind = ?",
                trouble,
                kind.name());
    }

    private static RebuildProgress progress(ResultSet row) throws SQLException {
        return new RebuildProgress(
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("index_name"),
                row.getObject("last_id", UUID.class),
                row.getLong("done"),
                row.getLong("total"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getString("trouble"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
