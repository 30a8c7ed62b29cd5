package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares the index with the database, version by version, and has what differs indexed again.
 *
 * <p>A change between the two looks may be taken for drift; its repair does no harm. An index that is ahead of the database,
 * as after restoring a backup, is not mended by repairing but by a rebuild.
 */
public class DriftCheck {

    private static final int SLICE = 1_000;

    private static final String ROWS = """
            select id, case when body is null then -1 else version end as version, indexed_version < version as waiting
              from search.search_document where kind = ? and id > ? and id <= ? order by id
            """;

    private static final String REPAIR = """
            update search.search_document set indexed_version = -1, next_attempt_at = now()
             where kind = ? and id = any (?::uuid[])
            """;

    private final Indices indices;
    private final JdbcTemplate jdbc;

    DriftCheck(Indices indices, JdbcTemplate jdbc) {
        this.indices = indices;
        this.jdbc = jdbc;
    }

    /** Looks at everything of a kind, a slice of ids at a time. */
    public DriftReport check(DocumentKind kind) throws IOException {
        var missing = new ArrayList<UUID>();
        var stale = new ArrayList<UUID>();
        var extra = new ArrayList<UUID>();
        var after = new UUID(0, 0);
        while (true) {
            var indexed = indices.versions(kind, after, SLICE);
            boolean last = indexed.size() < SLICE;
            var upTo = last ? new UUID(-1, -1) : indexed.lastEntry().getKey();
            var unexplained = new HashMap<>(indexed);
            jdbc.query(
                    ROWS,
                    row -> {
                        var id = row.getObject("id", UUID.class);
                        var found = unexplained.remove(id);
                        long expected = row.getLong("version");
                        if (row.getBoolean("waiting")) {
                            return;
                        }
                        if (found == null && expected >= 0) {
                            missing.add(id);
                        } else if (found != null && expected < 0) {
                            extra.add(id);
                        } else if (found != null && found != expected) {
                            stale.add(id);
                        }
                    },
                    kind.name(),
                    after,
                    upTo);
            extra.addAll(unexplained.keySet());
            if (last) {
                return new DriftReport(kind, missing, stale, extra);
            }
            after = upTo;
        }
    }

    /** Has the worker write everything in the report again, and takes out what no row knows of. */
    public void repair(DriftReport report) throws IOException {
        var ids = new ArrayList<String>();
        for (var drifted : List.of(report.missing(), report.stale(), report.extra())) {
            drifted.forEach(id -> ids.add(id.toString()));
        }
        jdbc.update(REPAIR, report.kind().name(), ids.toArray(String[]::new));
        var known = new HashMap<UUID, Boolean>();
        jdbc.query(
                "select id from search.search_document where kind = ? and id = any (?::uuid[])",
                row -> {
                    known.put(row.getObject("id", UUID.class), true);
                },
                report.kind().name(),
                ids.toArray(String[]::new));
        for (var id : report.extra()) {
            if (!known.containsKey(id)) {
                indices.deleteDocument(report.kind(), id);
            }
        }
    }
}
