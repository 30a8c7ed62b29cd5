package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.shared.RuleViolation;

/** An engagement can be withdrawn until bidding closes, not later. */
public final class NotWithdrawable extends RuleViolation {

    NotWithdrawable(EngagementState state) {
        super(
                Kind.CONFLICT,
                "engagement-not-withdrawable",
                "This engagement is " + state.inWords()
                        + ", so it cannot be withdrawn any more. After closing it can be cancelled.");
    }
}
