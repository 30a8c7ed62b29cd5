package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.shared.Checks;
import java.util.Map;

/**
 * The outcome of a competition: one winner, and a reason for every bidder.
 *
 * @param reasons what each bidder hears, keyed by bid
 */
public record AwardDecision(BidId winner, Map<BidId, String> reasons) {

    public AwardDecision {
        reasons = Map.copyOf(reasons);
    }

    /** @param bidders names of all who have a submitted bid */
    void check(Map<BidId, String> bidders) {
        Checks checks = new Checks();
        checks.that(
                bidders.containsKey(winner),
                "winner",
                "unknown-bid",
                "This is not a submitted bid for this engagement.");
        Reasons.check(checks, bidders, reasons);
        checks.orThrow();
    }

    String reasonFor(BidId bid) {
        return reasons.getOrDefault(bid, "").strip();
    }
}
