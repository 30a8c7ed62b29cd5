package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.DomainEvent;

/** A person joined an organisation, or their permissions changed. */
public record MemberAdmitted(OrganisationId subject, PersonId person, Permissions permissions) implements DomainEvent {}
