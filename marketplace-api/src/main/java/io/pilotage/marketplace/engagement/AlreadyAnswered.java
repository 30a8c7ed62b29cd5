package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.shared.RuleViolation;

/** A question is answered once, because bidders rely on what they have read. */
public final class AlreadyAnswered extends RuleViolation {

    AlreadyAnswered() {
        super(Kind.CONFLICT, "question-answered", "This question has been answered already.");
    }
}
