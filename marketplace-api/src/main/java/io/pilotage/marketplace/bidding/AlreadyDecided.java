package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.shared.RuleViolation;

/** An engagement is decided once: a second award or refusal of all bids is refused. */
public final class AlreadyDecided extends RuleViolation {

    AlreadyDecided() {
        super(
                Kind.CONFLICT,
                "engagement-decided",
                "This engagement has been decided already. A decision is made once.");
    }
}
