package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.DomainEvent;

/** An executive left a firm's roster, or was taken off it. */
public record PlacementEnded(FirmId subject, PersonId person) implements DomainEvent {}
