package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.shared.RuleViolation;

/** A rejection can be appealed against once. */
public final class AppealAlreadyHeard extends RuleViolation {

    AppealAlreadyHeard() {
        super(
                Kind.CONFLICT,
                "appeal-already-heard",
                "This engagement was rejected again after an appeal. Please write a new one.");
    }
}
