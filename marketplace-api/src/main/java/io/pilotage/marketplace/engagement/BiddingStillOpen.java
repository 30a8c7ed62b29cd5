package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.shared.RuleViolation;
import io.pilotage.marketplace.shared.UkTime;
import java.time.Instant;

/** Sealed bids are evaluated only after the closing time. */
public final class BiddingStillOpen extends RuleViolation {

    BiddingStillOpen(Instant closesAt) {
        super(
                Kind.CONFLICT,
                "bidding-still-open",
                "Bids are sealed until " + UkTime.inWords(closesAt) + ". They can be evaluated after that.");
    }
}
