package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.DomainEvent;

/** An invited colleague joined. */
public record InvitationAccepted(InvitationId subject, OrganisationId organisation, PersonId person)
        implements DomainEvent {}
