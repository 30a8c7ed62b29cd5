package io.pilotage.marketplace.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the truth of the log.
 *
 * @param problem what was found, naming the entry, or null while nobody has tampered with the log
 * @param provenAt since when the latest complete reading, from the first entry to the last, has found nothing; null before the first
 * @param anchoredAt when its end was last written down outside the database, or null
 */
public record AuditProof(
        boolean intact,
        @Nullable String problem,
        @Nullable Instant provenAt,
        @Nullable Instant anchoredAt) {}
