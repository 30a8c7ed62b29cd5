package io.pilotage.marketplace.identity;

import io.pilotage.marketplace.shared.RuleViolation;

/** A program acts for the one organisation that made it, and takes no other part in the marketplace. */
public final class NotForPrograms extends RuleViolation {

    NotForPrograms() {
        super(
                Kind.FORBIDDEN,
                "not-for-programs",
                "A program cannot do this. It acts for the organisation that made it, and nothing else.");
    }
}
