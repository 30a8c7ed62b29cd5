package io.pilotage.marketplace.approval;

import io.pilotage.marketplace.shared.RuleViolation;

/** Staff wanted to decide about money of which they act for a side. */
public final class OwnMoney extends RuleViolation {

    OwnMoney() {
        super(
                Kind.FORBIDDEN,
                "own-money",
                "You act for one side of this payment, so another admin has to decide about it.");
    }
}
