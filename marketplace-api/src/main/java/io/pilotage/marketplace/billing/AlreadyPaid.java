package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.shared.RuleViolation;

/** The charge has been paid; nobody pays it again. */
public final class AlreadyPaid extends RuleViolation {

    AlreadyPaid() {
        super(Kind.CONFLICT, "already-paid", "This has been paid already. There is nothing left to pay.");
    }
}
