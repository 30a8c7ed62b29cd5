package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.DomainEvent;

/** The content of a profile was approved, and everybody who is signed in may see it. */
public record ProfilePublished(ExecutiveId subject, PersonId person) implements DomainEvent {}
