package io.pilotage.marketplace.approval;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.DomainEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A second person said yes; whoever owns the thing carries it out in the same transaction. */
public record ApprovalGiven(
        ApprovalId subject,
        ApprovalKind kind,
        UUID thing,
        PersonId askedBy,
        PersonId approvedBy,
        @Nullable String reason)
        implements DomainEvent {}
