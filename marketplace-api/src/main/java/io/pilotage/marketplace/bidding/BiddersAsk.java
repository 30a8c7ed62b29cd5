package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.QuestionGate;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.identity.PersonId;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whoever may bid, has a bid already, or could bid were it not a permanent post, may ask. */
@Component
class BiddersAsk implements QuestionGate {

    private final Bids bids;
    private final BidRepository stored;
    private final Executives executives;

    BiddersAsk(Bids bids, BidRepository stored, Executives executives) {
        this.bids = bids;
        this.stored = stored;
        this.executives = executives;
    }

    @Override
    public void requireAsker(EngagementId engagement) {
        bids.refusalToAsk(engagement).ifPresent(refusal -> {
            throw new NotEligible(refusal);
        });
    }

    @Override
    public Set<PersonId> bidders(EngagementId engagement) {
        return stored.findBidders(engagement.value()).stream()
                .map(executive -> executives.personOf(new ExecutiveId(executive)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
