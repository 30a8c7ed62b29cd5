package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.identity.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A suspension as its reader may see it.
 *
 * @param name what the thing was called when it was suspended
 * @param suspendedBy null for everybody but staff, as {@code liftedBy}
 * @param lifted null while it stands
 */
public record SuspensionDetails(
        SuspensionId id,
        SuspendableKind kind,
        UUID subject,
        String name,
        String reason,
        @Nullable PersonId suspendedBy,
        Instant suspendedAt,
        @Nullable Lifting lifted) {

    /** How a suspension ended. */
    public record Lifting(String reason, @Nullable PersonId by, Instant at) {}

    SuspensionDetails forConcerned() {
        return new SuspensionDetails(
                id,
                kind,
                subject,
                name,
                reason,
                null,
                suspendedAt,
                lifted == null ? null : new Lifting(lifted.reason(), null, lifted.at()));
    }
}
