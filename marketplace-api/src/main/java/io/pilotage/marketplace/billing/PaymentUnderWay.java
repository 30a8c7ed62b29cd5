package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.shared.RuleViolation;

/** Somebody is paying, so nobody knows yet whether the charge will be paid. */
public final class PaymentUnderWay extends RuleViolation {

    PaymentUnderWay() {
        super(
                Kind.CONFLICT,
                "payment-under-way",
                "A payment for this is being made or processed. Please try again in a few minutes, when it is clear whether"
                        + " it arrives.");
    }
}
