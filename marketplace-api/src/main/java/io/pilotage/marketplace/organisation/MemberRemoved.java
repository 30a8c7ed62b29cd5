package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.DomainEvent;

/** A person no longer acts for an organisation. */
public record MemberRemoved(OrganisationId subject, PersonId person) implements DomainEvent {}
