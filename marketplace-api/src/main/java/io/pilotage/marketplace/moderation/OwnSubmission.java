package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.shared.RuleViolation;

/** Nobody moderates what they wrote themselves. */
public final class OwnSubmission extends RuleViolation {

    public OwnSubmission() {
        super(
                Kind.FORBIDDEN,
                "own-submission",
                "This is your own or your organisation's; another moderator has to decide it.");
    }
}
