package io.pilotage.marketplace.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as admins see it. Its place in the chain is not shown: gaps would tell of entries that nobody may know of yet.
 *
 * @param actor the person who did it, or null for the system itself and where the event hides who it was
 * @param action the event's name, e.g. {@code BidSubmitted}
 * @param details the event as JSON
 * @param hash signature over the entry, its place in the chain and the entry before, in hex, or null until it is sealed (within seconds)
 */
public record AuditEntry(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        String action,
        String subjectKind,
        UUID subject,
        String details,
        @Nullable String hash) {}
