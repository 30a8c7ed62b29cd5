package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.executive.ExecutiveId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bid as its bidder, and nobody else, sees it; what the buyer may see is in {@link Comparison}.
 *
 * @param offer what counts
 * @param draft what the bidder wants to offer instead of what was submitted; nobody else sees it, and it counts for nothing until it is
 *     submitted; null when there is no such change
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
        @Nullable Offer draft,
        @Nullable Instant closesAt,
        Instant draftedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable BidScore score) {}
