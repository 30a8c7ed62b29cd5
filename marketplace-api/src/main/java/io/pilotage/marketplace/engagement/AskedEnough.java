package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.shared.RuleViolation;

/** One person asks about one engagement so often and no more: each question is mail for the organisation. */
public final class AskedEnough extends RuleViolation {

    static final int MOST_QUESTIONS = 10;

    AskedEnough() {
        super(
                Kind.CONFLICT,
                "asked-enough",
                "You have asked " + MOST_QUESTIONS
                        + " questions about this engagement, and more are not taken from one person.");
    }
}
