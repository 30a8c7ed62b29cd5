package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.shared.Checks;
import io.pilotage.marketplace.shared.WrittenReason;
import java.util.Map;

/** The rule that every bidder hears why: a missing reason is named {@code reasons[BID]} and by the bidder's name. */
final class Reasons {

    private Reasons() {}

    /** @param bidders names of all who have a submitted bid */
    static void check(Map<BidId, String> bidders, Map<BidId, String> reasons) {
        Checks checks = new Checks();
        check(checks, bidders, reasons);
        checks.orThrow();
    }

    static void check(Checks checks, Map<BidId, String> bidders, Map<BidId, String> reasons) {
        bidders.forEach((bid, name) -> {
            String reason = reasons.getOrDefault(bid, "").strip();
            String field = "reasons[" + bid.value() + "]";
            checks.that(
                            reason.length() >= WrittenReason.SHORTEST,
                            field,
                            "missing",
                            "Please give " + name + " a reason of at least " + WrittenReason.SHORTEST + " characters.")
                    .upTo(reason, field, WrittenReason.LONGEST);
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
