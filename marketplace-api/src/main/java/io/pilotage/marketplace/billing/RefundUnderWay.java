package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.shared.RuleViolation;

/** A payment goes back once. */
public final class RefundUnderWay extends RuleViolation {

    RefundUnderWay() {
        super(Kind.CONFLICT, "refund-under-way", "This payment has been sent back, or is on its way back, already.");
    }
}
