package io.pilotage.marketplace.firm;

import java.time.Instant;

/** An invitation that can still be answered, as its firm and the invited person see it. */
public record FirmInvitationDetails(
        FirmInvitationId id, FirmId firm, String firmName, Seat seat, String email, Instant expiresAt) {}
