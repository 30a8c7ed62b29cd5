package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.shared.DomainEvent;
import java.util.UUID;

/** Something was suspended; the module that owns it takes it out of sight in the same transaction. */
public record Suspended(SuspensionId subject, SuspendableKind kind, UUID suspended, String reason)
        implements DomainEvent {}
