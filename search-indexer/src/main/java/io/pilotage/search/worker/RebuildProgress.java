package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the rebuild of an index is that was asked for, is under way or was the last one.
 *
 * @param index the new index, or null until it has a name
 * @param last id of the last row that is in it
 * @param done rows that are in it, gone ones included
 * @param total rows there were when it began
 * @param trouble why it could not go on when it was last tried, or null
 */
public record RebuildProgress(
        DocumentKind kind,
        @Nullable String index,
        UUID last,
        long done,
        long total,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String trouble) {

    /** Whether it still has to be taken up or finished. */
    public boolean unfinished() {
        return finishedAt == null;
    }

    /** The share that is done, 0 to 100. */
    public int percent() {
        return finishedAt != null ? 100 : total == 0 ? 0 : (int) Math.min(99, 100 * done / total);
    }
}
