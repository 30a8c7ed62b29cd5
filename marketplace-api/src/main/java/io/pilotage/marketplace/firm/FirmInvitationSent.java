package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.shared.DomainEvent;

/** A firm invited somebody by mail. */
public record FirmInvitationSent(FirmInvitationId subject, FirmId firm, Seat seat, String email)
        implements DomainEvent {}
