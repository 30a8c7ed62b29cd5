package io.pilotage.marketplace.approval;

import io.pilotage.marketplace.shared.DomainEvent;
import java.util.UUID;

/** A second person said no; nothing was done, and it can be asked for again. */
public record ApprovalDeclined(ApprovalId subject, ApprovalKind kind, UUID thing, String reason)
        implements DomainEvent {}
