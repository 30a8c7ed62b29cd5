package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.shared.RuleViolation;

/** An invitation works once, for a fortnight. */
public final class FirmInvitationUnusable extends RuleViolation {

    FirmInvitationUnusable(String why) {
        super(Kind.CONFLICT, "invitation-unusable", "This invitation " + why + ". Ask the firm for a new one.");
    }
}
