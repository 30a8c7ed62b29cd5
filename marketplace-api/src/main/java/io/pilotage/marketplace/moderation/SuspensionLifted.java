package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.shared.DomainEvent;
import java.util.UUID;

/** A suspension was lifted; the module that owns the thing brings it back in the same transaction, as it was. */
public record SuspensionLifted(SuspensionId subject, SuspendableKind kind, UUID suspended, String reason)
        implements DomainEvent {}
