package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.executive.ExecutiveId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bid as its bidder sees it, and as the buyer may see it once it is no longer sealed.
 *
 * @param closesAt first instant at which it can no longer be changed; null in rolling bidding without an end
 * @param submittedAt when it was submitted or, after that, last changed
 * @param reason why it won or not; null until it is decided
 * @param score how it did; null until it is decided, and for bids that were never evaluated
 */
public record BidDetails(
        BidId id,
        long version,
        EngagementId engagement,
        String engagementTitle,
        ExecutiveId executive,
        BidState state,
        Offer offer,
        @Nullable Instant closesAt,
        Instant draftedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable BidScore score) {}
