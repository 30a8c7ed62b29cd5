package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.shared.DomainEvent;

/** An invitation was accepted, declined or taken back. */
public record FirmInvitationAnswered(FirmInvitationId subject, FirmId firm, InvitationAnswer answer)
        implements DomainEvent {}
