package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.shared.RuleViolation;

/** Only a rejection can be appealed against. */
public final class NotRejected extends RuleViolation {

    NotRejected(EngagementState state) {
        super(
                Kind.CONFLICT,
                "engagement-not-rejected",
                "Only a rejected engagement can be appealed for; this one is " + state.inWords() + ".");
    }
}
