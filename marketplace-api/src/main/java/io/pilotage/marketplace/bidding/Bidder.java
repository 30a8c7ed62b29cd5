package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.bidding.Eligibility.MayBid;
import io.pilotage.marketplace.bidding.Eligibility.MayNotBid;
import io.pilotage.marketplace.bidding.Eligibility.Reason;
import io.pilotage.marketplace.shared.EngagementKind;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether one executive may bid for one engagement, apart from the engagement itself.
 *
 * @param profilePublished whether a published profile stands behind the bid
 * @param memberOfBuyer whether the person belongs to the organisation that hires
 * @param readBids whether the person could read bids for that organisation while this engagement was published, and has left since
 * @param hasBid whether a bid of this executive, draft or submitted, exists for the engagement
 * @param suspended which suspension stands in the way, of the person, their firm or the organisation that hires; null if none
 */
record Bidder(
        boolean profilePublished,
        boolean memberOfBuyer,
        boolean readBids,
        boolean hasBid,
        @Nullable Reason suspended) {

    /** The first reason that stands in the way of a bid, the engagement's own reasons before the bidder's. */
    Eligibility eligibilityFor(CallForBids call, Instant now) {
        if (suspended == null && call.open(now) && call.kind() == EngagementKind.PERMANENT) {
            return new MayNotBid(Reason.PERMANENT_HIRE);
        }
        return refusalToAsk(call, now)
                .<Eligibility>map(refusal -> refusal)
                .orElseGet(() -> hasBid ? new MayNotBid(Reason.ALREADY_BID) : new MayBid());
    }

    /** What the person is or was to the organisation that forbids beginning or changing a bid. */
    Optional<MayNotBid> insideKnowledge() {
        if (memberOfBuyer) {
            return Optional.of(new MayNotBid(Reason.OWN_ORGANISATION));
        }
        return readBids ? Optional.of(new MayNotBid(Reason.READ_BIDS)) : Optional.empty();
    }

    /** What stands in the way of a question: whatever does of a bid, except a bid of their own, and that nobody bids for a permanent post. */
    Optional<MayNotBid> refusalToAsk(CallForBids call, Instant now) {
        if (suspended != null) {
            return Optional.of(new MayNotBid(suspended));
        }
        if (!call.published()) {
            return Optional.of(new MayNotBid(Reason.NOT_OPEN));
        }
        if (call.closed(now)) {
            return Optional.of(new MayNotBid(Reason.CLOSED));
        }
        Optional<MayNotBid> inside = insideKnowledge();
        if (inside.isPresent()) {
            return inside;
        }
        return profilePublished ? Optional.empty() : Optional.of(new MayNotBid(Reason.PROFILE_NOT_PUBLISHED));
    }
}
