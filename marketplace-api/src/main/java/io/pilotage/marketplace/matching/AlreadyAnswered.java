package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.shared.RuleViolation;

/** A contested match is answered once. */
public final class AlreadyAnswered extends RuleViolation {

    AlreadyAnswered() {
        super(Kind.CONFLICT, "contest-answered", "This was answered meanwhile.");
    }
}
