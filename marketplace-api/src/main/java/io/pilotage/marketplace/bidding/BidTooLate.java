package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.shared.RuleViolation;

/** A bid can no longer be submitted, changed or withdrawn, because its engagement takes none any more. */
public final class BidTooLate extends RuleViolation {

    BidTooLate() {
        super(
                Kind.CONFLICT,
                "bidding-closed",
                "The closing time has passed. No bid is taken, changed or withdrawn any more.");
    }
}
