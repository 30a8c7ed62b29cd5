package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.identity.People;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens the bids of an engagement, if their time has come. */
@Component
class Scoreboards {

    private final BidRepository bids;
    private final ScoreSheets sheets;
    private final Executives executives;
    private final People people;

    Scoreboards(BidRepository bids, ScoreSheets sheets, Executives executives, People people) {
        this.bids = bids;
        this.sheets = sheets;
        this.executives = executives;
        this.people = people;
    }

    /**
     * @throws SealedUntil before the closing time of sealed bidding
     * @throws NeverOpened if the engagement ended before a decision
     */
    Scoreboard open(EngagementDetails engagement, Instant now) {
        CallForBids call = Calls.of(engagement);
        if (call.hidden(now)) {
            throw new SealedUntil(Objects.requireNonNull(call.closesAt()));
        }
        switch (engagement.state()) {
            case PUBLISHED, CLOSED, EVALUATING, AWARDED, NONE_SUITABLE -> {}
            case DRAFT, IN_REVIEW, WITHDRAWN, CANCELLED, REJECTED -> throw new NeverOpened();
        }
        List<Bid> opened = bids.findOpened(engagement.id().value(), now);
        Map<BidId, String> names = opened.stream().collect(Collectors.toMap(Bid::id, bid -> name(bid.executive())));
        return new Scoreboard(engagement, call, opened, sheets.of(engagement.id()), names);
    }

    private String name(ExecutiveId executive) {
        return people.get(executives.personOf(executive)).name();
    }
}
