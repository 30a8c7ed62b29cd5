package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.shared.RuleViolation;

/** A review decision needs an engagement that is in review. */
public final class NotInReview extends RuleViolation {

    NotInReview(EngagementState state) {
        super(
                Kind.CONFLICT,
                "engagement-not-in-review",
                "Only an engagement in review can be decided on; this one is " + state.inWords() + ".");
    }
}
