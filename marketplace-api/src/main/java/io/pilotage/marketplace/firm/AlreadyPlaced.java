package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.shared.RuleViolation;

/** One firm at a time places an executive. */
public final class AlreadyPlaced extends RuleViolation {

    AlreadyPlaced(String firm) {
        super(Kind.CONFLICT, "already-placed", "You are on the roster of " + firm + ". Leave it first.");
    }
}
