package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.shared.RuleViolation;

/** The text that was accepted is not the text of the contract. */
public final class OtherTerms extends RuleViolation {

    OtherTerms() {
        super(
                Kind.CONFLICT,
                "other-terms",
                "sha256",
                "The text you accepted is not the text of this contract. Please read it again before you accept.");
    }
}
