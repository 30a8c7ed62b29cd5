package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.shared.DomainEvent;
import java.util.UUID;

/** Something stands in the queue. */
public record SubmittedForModeration(CaseId subject, SubjectKind kind, UUID submitted) implements DomainEvent {}
