package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.shared.DomainEvent;

/** An invitation was taken back before anybody accepted it. */
public record InvitationRevoked(InvitationId subject, OrganisationId organisation) implements DomainEvent {}
