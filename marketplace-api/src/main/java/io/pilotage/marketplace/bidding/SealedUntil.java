package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.shared.RuleViolation;
import io.pilotage.marketplace.shared.UkTime;
import java.time.Instant;

/** Bids are sealed: until the closing time nobody but a bidder sees any of them, nor how many there are. */
public final class SealedUntil extends RuleViolation {

    private final Instant closesAt;

    SealedUntil(Instant closesAt) {
        super(
                Kind.CONFLICT,
                "sealed",
                "Bids are sealed until " + UkTime.inWords(closesAt)
                        + ". Until then nobody can see them, or how many there are.");
        this.closesAt = closesAt;
    }

    /** When the seal breaks. */
    public Instant closesAt() {
        return closesAt;
    }
}
