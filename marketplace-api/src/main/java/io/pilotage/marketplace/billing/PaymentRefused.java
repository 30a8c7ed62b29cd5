package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.shared.RuleViolation;

/** The payment provider refused what we asked of it. */
public final class PaymentRefused extends RuleViolation {

    PaymentRefused() {
        super(
                Kind.CONFLICT,
                "payment-refused",
                "Our payment provider did not accept the request. No money moved; please tell us if it happens again.");
    }
}
