package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.shared.RuleViolation;

/** The payment provider does not answer, or its answer was lost; nothing is paid twice by trying again. */
public class PaymentsUnavailable extends RuleViolation {

    public PaymentsUnavailable() {
        this(
                "payments-unavailable",
                "Our payment provider is not answering. Nothing was lost; please try again in a minute.");
    }

    PaymentsUnavailable(String slug, String sentence) {
        super(Kind.UNAVAILABLE, slug, sentence);
    }
}
