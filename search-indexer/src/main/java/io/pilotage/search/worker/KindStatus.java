package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * How the index of a kind is.
 *
 * @param rows documents that the index has to hold
 * @param documents documents that can be found in it, or null while Elasticsearch does not answer
 * @param waiting rows that it has not reached yet, parked ones included
 * @param parked rows that Elasticsearch refuses
 * @param oldestSeconds age of the oldest change that waits and is not parked; 0 when none does
 * @param rebuild the one under way or the last one, or null when there was none
 */
public record KindStatus(
        DocumentKind kind,
        long rows,
        @Nullable Long documents,
        long waiting,
        long parked,
        double oldestSeconds,
        LastDriftCheck drift,
        @Nullable RebuildProgress rebuild) {}
