package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import java.util.List;
import java.util.UUID;

/**
 * Where the index of a kind differs from what the database says that it holds; what still waits to be indexed is no drift.
 *
 * @param missing should be there and are not
 * @param stale are there in another version
 * @param extra are there and should not be
 */
public record DriftReport(DocumentKind kind, List<UUID> missing, List<UUID> stale, List<UUID> extra) {

    public DriftReport {
        missing = List.copyOf(missing);
        stale = List.copyOf(stale);
        extra = List.copyOf(extra);
    }

    /** Whether both sides agree. */
    public boolean clean() {
        return missing.isEmpty() && stale.isEmpty() && extra.isEmpty();
    }
}
