package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.shared.RuleViolation;

/** The contract's present state does not allow it. */
public final class NotNow extends RuleViolation {

    NotNow(String sentence) {
        super(Kind.CONFLICT, "contract-state", sentence);
    }
}
