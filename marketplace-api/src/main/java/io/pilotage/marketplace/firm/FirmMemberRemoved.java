package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.DomainEvent;

/** Somebody acts for a firm no longer. */
public record FirmMemberRemoved(FirmId subject, PersonId person) implements DomainEvent {}
