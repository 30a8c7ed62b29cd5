package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.shared.RuleViolation;

/** The engagement was never published or ended before a decision, so its bids stay closed for good. */
public final class NeverOpened extends RuleViolation {

    NeverOpened() {
        super(
                Kind.CONFLICT,
                "bids-never-opened",
                "This engagement was not put out to bid, or was withdrawn or cancelled. Its bids are not opened.");
    }
}
