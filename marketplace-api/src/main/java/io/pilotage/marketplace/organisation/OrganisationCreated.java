package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.DomainEvent;

/** Somebody founded an organisation and became its first member. */
public record OrganisationCreated(OrganisationId subject, PersonId founder) implements DomainEvent {}
