package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.shared.RuleViolation;

/** The charge was cancelled; nobody pays it any more. */
public final class NoLongerDue extends RuleViolation {

    NoLongerDue() {
        super(Kind.CONFLICT, "no-longer-due", "The contract has ended, so there is nothing to pay any more.");
    }
}
