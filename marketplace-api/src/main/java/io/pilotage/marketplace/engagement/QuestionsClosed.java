package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.shared.RuleViolation;

/** Questions and answers have their time: the last of them must still be of use to everybody who bids. */
public final class QuestionsClosed extends RuleViolation {

    QuestionsClosed(String sentence) {
        super(Kind.CONFLICT, "questions-closed", sentence);
    }
}
