package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.bidding.Eligibility.MayNotBid;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.QuestionGate;
import org.springframework.stereotype.Component;

/** Whoever may bid, or has a bid already, may ask. */
@Component
class BiddersAsk implements QuestionGate {

    private final Bids bids;

    BiddersAsk(Bids bids) {
        this.bids = bids;
    }

    @Override
    public void requireAsker(EngagementId engagement) {
        if (bids.eligibility(engagement) instanceof MayNotBid refusal
                && refusal.reason() != Eligibility.Reason.ALREADY_BID) {
            throw new NotEligible(refusal);
        }
    }
}
