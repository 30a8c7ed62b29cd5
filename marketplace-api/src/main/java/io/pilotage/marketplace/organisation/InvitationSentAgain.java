package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.shared.DomainEvent;

/** An invitation was mailed again, with a new link. */
public record InvitationSentAgain(InvitationId subject, OrganisationId organisation) implements DomainEvent {}
