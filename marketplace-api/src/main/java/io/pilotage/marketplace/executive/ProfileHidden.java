package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.DomainEvent;

/** An executive took their profile out of sight. */
public record ProfileHidden(ExecutiveId subject, PersonId person) implements DomainEvent {}
