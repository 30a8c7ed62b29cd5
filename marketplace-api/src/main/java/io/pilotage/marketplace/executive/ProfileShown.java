package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.DomainEvent;

/** An executive brought their hidden profile back into sight. */
public record ProfileShown(ExecutiveId subject, PersonId person) implements DomainEvent {}
