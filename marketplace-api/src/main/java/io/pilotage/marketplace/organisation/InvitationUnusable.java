package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.shared.RuleViolation;

/** An invitation works once, for a fortnight. */
public final class InvitationUnusable extends RuleViolation {

    InvitationUnusable(String why) {
        super(Kind.CONFLICT, "invitation-unusable", "This invitation " + why + ". Ask your colleague for a new one.");
    }
}
