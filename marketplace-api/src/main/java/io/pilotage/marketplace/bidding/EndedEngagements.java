package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.engagement.EngagementCancelled;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.EngagementWithdrawn;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the bids of an engagement that its organisation takes back, unopened, so that no bidder waits in vain. */
@Component
class EndedEngagements {

    private final BidRepository bids;
    private final Clock clock;

    EndedEngagements(BidRepository bids, Clock clock) {
        this.bids = bids;
        this.clock = clock;
    }

    @EventListener
    void on(EngagementWithdrawn withdrawn) {
        end(withdrawn.subject(), "The organisation withdrew the engagement: " + withdrawn.reason());
    }

    @EventListener
    void on(EngagementCancelled cancelled) {
        end(cancelled.subject(), "The organisation cancelled the engagement: " + cancelled.reason());
    }

    private void end(EngagementId engagement, String why) {
        List<Bid> waiting = bids.findUndecided(engagement.value());
        waiting.forEach(bid -> bid.lapse(why, clock.instant()));
        bids.saveAll(waiting);
    }
}
