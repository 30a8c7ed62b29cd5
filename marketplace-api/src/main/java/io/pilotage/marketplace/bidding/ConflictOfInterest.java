package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.shared.RuleViolation;

/** Nobody judges a competition that they bid in themselves, whatever permissions they were given later. */
public final class ConflictOfInterest extends RuleViolation {

    ConflictOfInterest() {
        super(
                Kind.FORBIDDEN,
                "conflict-of-interest",
                "You have bid for this engagement yourself, so you can neither compare, score nor decide its bids.");
    }
}
