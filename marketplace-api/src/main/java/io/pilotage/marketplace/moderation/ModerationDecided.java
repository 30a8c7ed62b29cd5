package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.shared.DomainEvent;
import java.util.UUID;

/** A moderator decided; the module that owns the thing acts on it in the same transaction, or the decision does not stand. */
public record ModerationDecided(CaseId subject, SubjectKind kind, UUID submitted, Decision decision, String reason)
        implements DomainEvent {}
