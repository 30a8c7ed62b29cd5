package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import io.pilotage.search.worker.Differences.Row;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares the index with the database, version by version, and has what differs indexed again. */
class DriftCheck {

    private static final int SLICE = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private static final String ROWS =
            "select id, version, body is null, indexed_version < version from search.search_document where kind = ? and ";

    private final Indices indices;
    private final Rebuilds rebuilds;
    private final Backlog backlog;
    private final JdbcTemplate jdbc;

    DriftCheck(Indices indices, Rebuilds rebuilds, Backlog backlog, JdbcTemplate jdbc) {
        this.indices = indices;
        this.rebuilds = rebuilds;
        this.backlog = backlog;
        this.jdbc = jdbc;
    }

    /** Looks at everything of a kind, and twice at what seems to differ: it may just have changed. */
    DriftReport check(DocumentKind kind) throws IOException {
        var confirmed = new Differences();
        var after = BEFORE_ALL;
        while (!after.equals(AFTER_ALL)) {
            var indexed = indices.versions(kind, after, SLICE);
            var upTo = indexed.size() < SLICE ? AFTER_ALL : indexed.lastEntry().getKey();
            var suspects = new Differences();
            suspects.add(indexed, rows("id > ? and id <= ?", kind.name(), after, upTo));
            var ids = suspects.ids();
            for (int from = 0; from < ids.size(); from += SLICE) {
                var slice = ids.subList(from, Math.min(from + SLICE, ids.size()));
                confirmed.add(indices.versions(kind, slice), rows("id = any (?::uuid[])", kind.name(), strings(slice)));
            }
            after = upTo;
        }
        return confirmed.report(kind);
    }

    /**
     * Has the workers write everything in the report again, takes out what no row knows of, and asks for a rebuild when the
     * index is ahead: it would refuse what is older.
     */
    void repair(DriftReport report) throws IOException {
        var kind = report.kind();
        for (var drifted : List.of(report.missing(), report.stale(), report.extra())) {
            drifted.forEach(id -> backlog.again(kind, id));
        }
        var known = rows("id = any (?::uuid[])", kind.name(), strings(report.extra())).stream()
                .map(Row::id)
                .toList();
        for (var id : report.extra()) {
            if (!known.contains(id)) {
                indices.deleteDocument(kind, id);
            }
        }
        if (!report.ahead().isEmpty()) {
            rebuilds.request(kind);
        }
    }

    private List<Row> rows(String condition, Object... parameters) {
        return jdbc.query(
                ROWS + condition,
                (row, number) ->
                        new Row(row.getObject(1, UUID.class), row.getLong(2), row.getBoolean(3), row.getBoolean(4)),
                parameters);
    }

    private static String[] strings(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
