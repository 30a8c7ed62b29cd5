package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Sorts what differs between index and database by what is wrong with it. */
class Differences {

    /**
     * A row as the index should show it.
     *
     * @param gone whether the index must not have it
     * @param waiting whether the index need not have reached it yet
     */
    record Row(UUID id, long version, boolean gone, boolean waiting) {}

    private final List<UUID> missing = new ArrayList<>();
    private final List<UUID> stale = new ArrayList<>();
    private final List<UUID> extra = new ArrayList<>();
    private final List<UUID> ahead = new ArrayList<>();

    /** Adds what differs; the index must have been read before the database, so that it cannot be ahead by being newer. */
    void add(Map<UUID, Long> indexed, List<Row> rows) {
        var unexplained = new HashMap<>(indexed);
        for (var row : rows) {
            var found = unexplained.remove(row.id());
            if (row.waiting()) {
                continue;
            }
            if (found == null) {
                if (!row.gone()) {
                    missing.add(row.id());
                }
            } else if (found > row.version()) {
                ahead.add(row.id());
            } else if (row.gone()) {
                extra.add(row.id());
            } else if (found < row.version()) {
                stale.add(row.id());
            }
        }
        extra.addAll(unexplained.keySet());
    }

    List<UUID> ids() {
        return Stream.of(missing, stale, extra, ahead).flatMap(List::stream).toList();
    }

    DriftReport report(DocumentKind kind) {
        return new DriftReport(kind, missing, stale, extra, ahead);
    }
}
