package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.shared.RuleViolation;

/** Money cannot be released before the client's payment has arrived. */
public final class NotPaidYet extends RuleViolation {

    NotPaidYet() {
        super(Kind.CONFLICT, "not-paid-yet", "The payment for this work has not arrived yet.");
    }
}
