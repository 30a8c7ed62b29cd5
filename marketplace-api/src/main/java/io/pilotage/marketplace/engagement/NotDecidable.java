package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.shared.RuleViolation;

/** Only a published engagement can be evaluated and decided, and only once. */
public final class NotDecidable extends RuleViolation {

    NotDecidable(EngagementState state) {
        super(
                Kind.CONFLICT,
                "engagement-not-decidable",
                "This engagement is " + state.inWords() + ", so it cannot be evaluated or awarded.");
    }
}
