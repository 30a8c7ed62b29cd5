package io.pilotage.marketplace.firm;

import java.time.Instant;

/**
 * An invitation that can still be answered, as its firm and the invited person see it.
 *
 * @param invitedBy the name of the person of the firm who stands in for it
 */
public record FirmInvitationDetails(
        FirmInvitationId id,
        FirmId firm,
        String firmName,
        String invitedBy,
        Seat seat,
        String email,
        Instant expiresAt) {}
