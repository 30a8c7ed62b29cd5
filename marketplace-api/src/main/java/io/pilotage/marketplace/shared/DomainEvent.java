package io.pilotage.marketplace.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened and that others may react to; every one is written to the audit log in the transaction that published it. */
public interface DomainEvent {

    /** The thing that it happened to. */
    TypedId subject();

    /** Until when nobody may learn of it, not even from the audit log; null when it is no secret. */
    default @Nullable Instant sealedUntil() {
        return null;
    }

    /** Whether nobody may ever learn from the audit log who did it. */
    default boolean hidesActor() {
        return false;
    }
}
