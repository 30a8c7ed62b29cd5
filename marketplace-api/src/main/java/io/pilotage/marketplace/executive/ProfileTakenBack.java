package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.DomainEvent;

/** An executive took a submitted profile back to go on writing. */
public record ProfileTakenBack(ExecutiveId subject, PersonId person) implements DomainEvent {}
