package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import java.util.List;
import java.util.UUID;

/**
 * Where the index of a kind differs from what the database says that it holds; what still waits to be indexed is no drift.
 *
 * @param missing should be there and are not
 * @param stale are there in an older version
 * @param extra are there and should not be
 * @param ahead are there in a newer version than the database has ever had, as after restoring a backup
 */
record DriftReport(DocumentKind kind, List<UUID> missing, List<UUID> stale, List<UUID> extra, List<UUID> ahead) {

    DriftReport {
        missing = List.copyOf(missing);
        stale = List.copyOf(stale);
        extra = List.copyOf(extra);
        ahead = List.copyOf(ahead);
    }

    /** Whether both sides agree. */
    boolean clean() {
        return size() == 0;
    }

    /** How many documents differ. */
    int size() {
        return missing.size() + stale.size() + extra.size() + ahead.size();
    }
}
