package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.DomainEvent;

/** An executive chose to be placed by a firm; their profile says so from now on. */
public record PlacementBegun(FirmId subject, PersonId person) implements DomainEvent {}
