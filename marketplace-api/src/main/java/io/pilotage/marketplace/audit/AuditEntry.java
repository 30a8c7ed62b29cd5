package io.pilotage.marketplace.audit;

import io.pilotage.marketplace.shared.Sha256;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param actor the person who did it, or null for the system itself and where the event hides who it was
 * @param action the event's name, e.g. {@code BidSubmitted}
 * @param details the event as JSON
 * @param position place in the chain, or null until it is sealed (within seconds)
 * @param hash SHA-256, in hex, over the hash of the entry before and this entry's own words
 */
public record AuditEntry(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        String action,
        String subjectKind,
        UUID subject,
        String details,
        @Nullable Long position,
        @Nullable String hash) {

    String hashAfter(String previous) {
        return Sha256.hex(String.join(
                "\n",
                previous,
                id.toString(),
                Long.toString(at.toEpochMilli()),
                String.valueOf(actor),
                action,
                subjectKind,
                subject.toString(),
                details));
    }
}
