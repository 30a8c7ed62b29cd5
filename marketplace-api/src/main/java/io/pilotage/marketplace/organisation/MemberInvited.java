package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.shared.DomainEvent;

/** A colleague was invited by mail. */
public record MemberInvited(InvitationId subject, OrganisationId organisation, String email, Permissions permissions)
        implements DomainEvent {}
