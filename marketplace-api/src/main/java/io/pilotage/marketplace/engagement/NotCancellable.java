package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.shared.RuleViolation;

/** Only a published engagement that is not decided yet can be cancelled. */
public final class NotCancellable extends RuleViolation {

    NotCancellable(EngagementState state) {
        super(
                Kind.CONFLICT,
                "engagement-not-cancellable",
                "This engagement is " + state.inWords() + ", so it cannot be cancelled.");
    }
}
