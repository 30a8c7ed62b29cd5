package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.shared.RuleViolation;

/** An invitation is for the person who proved to read mail at the invited address. */
public final class InvitationForAnother extends RuleViolation {

    InvitationForAnother() {
        super(
                Kind.FORBIDDEN,
                "invitation-for-another",
                "This invitation was sent to another address than the one you have confirmed. Sign in with that address, or"
                        + " ask your colleague to invite yours.");
    }
}
