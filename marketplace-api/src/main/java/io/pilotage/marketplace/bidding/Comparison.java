package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.executive.ExecutiveId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bids for one engagement side by side, the best first as far as they are scored. */
public record Comparison(EngagementId engagement, CallForBids call, List<Entry> bids) {

    public Comparison {
        bids = List.copyOf(bids);
    }

    /**
     * One bid in the comparison.
     *
     * @param bidder the executive's name
     * @param mine the caller's own scores; null until given
     * @param score the consensus; null until the caller has scored this bid, so that each evaluator scores alone
     * @param reason what the bidder heard; null until decided
     */
    public record Entry(
            BidId id,
            ExecutiveId executive,
            String bidder,
            BidState state,
            Offer offer,
            @Nullable Instant submittedAt,
            @Nullable ScoreSheet mine,
            @Nullable BidScore score,
            @Nullable String reason) {}
}
