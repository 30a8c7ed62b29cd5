package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.DomainEvent;

/** A person founded a firm and acts for it. */
public record FirmFounded(FirmId subject, PersonId founder) implements DomainEvent {}
