package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.DomainEvent;

/** Somebody acts for a firm from now on. */
public record FirmMemberAdmitted(FirmId subject, PersonId person) implements DomainEvent {}
