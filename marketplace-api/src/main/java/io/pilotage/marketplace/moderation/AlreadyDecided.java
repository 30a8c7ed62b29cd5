package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.shared.RuleViolation;

/** A case is decided once. */
public final class AlreadyDecided extends RuleViolation {

    AlreadyDecided(Decision decision) {
        super(Kind.CONFLICT, "case-decided", "This case was decided meanwhile: " + decision + ".");
    }
}
