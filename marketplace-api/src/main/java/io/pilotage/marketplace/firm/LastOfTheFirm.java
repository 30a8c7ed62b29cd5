package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.shared.RuleViolation;

/** A firm always has somebody who acts for it. */
public final class LastOfTheFirm extends RuleViolation {

    LastOfTheFirm() {
        super(
                Kind.CONFLICT,
                "last-of-the-firm",
                "Somebody must be left who acts for the firm. Invite a colleague first.");
    }
}
