package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.QuestionGate;
import org.springframework.stereotype.Component;

/** Whoever may bid, has a bid already, or could bid were it not a permanent post, may ask. */
@Component
class BiddersAsk implements QuestionGate {

    private final Bids bids;

    BiddersAsk(Bids bids) {
        this.bids = bids;
    }

    @Override
    public void requireAsker(EngagementId engagement) {
        bids.refusalToAsk(engagement).ifPresent(refusal -> {
            throw new NotEligible(refusal);
        });
    }
}
