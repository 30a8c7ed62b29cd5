package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.shared.Checks;
import java.util.Map;

/**
 * The outcome of a competition: one winner, and a reason for every bidder.
 *
 * @param reasons what each bidder hears, keyed by bid
 */
public record AwardDecision(BidId winner, Map<BidId, String> reasons) {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 2000;

    public AwardDecision {
        reasons = Map.copyOf(reasons);
    }

    /**
     * Requires a reason for every bidder; a missing one is named {@code reasons[BID]} and by the bidder's name.
     *
     * @param bidders names of all who have a submitted bid
     */
    void check(Map<BidId, String> bidders) {
        Checks checks = new Checks();
        checks.that(
                bidders.containsKey(winner),
                "winner",
                "unknown-bid",
                "This is not a submitted bid for this engagement.");
        reasons(checks, bidders, reasons);
        checks.orThrow();
    }

    static void reasons(Checks checks, Map<BidId, String> bidders, Map<BidId, String> reasons) {
        bidders.forEach((bid, name) -> {
            String reason = reasons.getOrDefault(bid, "").strip();
            String field = "reasons[" + bid.value() + "]";
            checks.that(
                            reason.length() >= SHORTEST_REASON,
                            field,
                            "missing",
                            "Please give " + name + " a reason of at least " + SHORTEST_REASON + " characters.")
                    .upTo(reason, field, LONGEST_REASON);
        });
        reasons.keySet().stream()
                .filter(bid -> !bidders.containsKey(bid))
                .forEach(bid -> checks.that(
                        false,
                        "reasons[" + bid.value() + "]",
                        "unknown-bid",
                        "This is not a submitted bid for this engagement."));
    }
}
