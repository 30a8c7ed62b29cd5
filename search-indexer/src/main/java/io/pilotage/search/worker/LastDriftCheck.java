package io.pilotage.search.worker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the last comparison of index and database has found.
 *
 * @param checkedAt when it ended, or null when there was none yet
 * @param asked whether another one is asked for and has not ended
 * @param extra what should not be in the index, or is newer there than in the database
 * @param repaired whether what differed was then given to the workers to index again
 * @param trouble why it could not be done when it was last tried, or null
 */
public record LastDriftCheck(
        @Nullable Instant checkedAt,
        boolean asked,
        long missing,
        long stale,
        long extra,
        boolean repaired,
        @Nullable String trouble) {

    static final LastDriftCheck NEVER = new LastDriftCheck(null, false, 0, 0, 0, false, null);

    /** How many documents differed. */
    public long size() {
        return missing + stale + extra;
    }
}
