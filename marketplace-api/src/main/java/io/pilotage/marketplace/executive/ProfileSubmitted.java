package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.DomainEvent;

/** An executive asked for their profile to be published. */
public record ProfileSubmitted(ExecutiveId subject, PersonId person) implements DomainEvent {}
