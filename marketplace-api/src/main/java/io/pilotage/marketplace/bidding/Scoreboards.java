package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.organisation.Organisations;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens the bids of an engagement, if their time has come. */
@Component
class Scoreboards {

    private final BidRepository bids;
    private final ScoreSheets sheets;
    private final Executives executives;
    private final People people;
    private final Organisations organisations;
    private final Standing standing;

    Scoreboards(
            BidRepository bids,
            ScoreSheets sheets,
            Executives executives,
            People people,
            Organisations organisations,
            Standing standing) {
        this.bids = bids;
        this.sheets = sheets;
        this.executives = executives;
        this.people = people;
        this.organisations = organisations;
        this.standing = standing;
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
        Set<BidId> barred = opened.stream()
                .filter(bid -> isBarred(executives.personOf(bid.executive()), engagement))
                .map(Bid::id)
                .collect(Collectors.toSet());
        return new Scoreboard(engagement, call, opened, sheets.of(engagement.id()), names, barred);
    }

    private boolean isBarred(PersonId bidder, EngagementDetails engagement) {
        return organisations.hasMember(engagement.organisation().id(), bidder)
                || standing.against(bidder).isPresent();
    }

    private String name(ExecutiveId executive) {
        return people.get(executives.personOf(executive)).name();
    }
}
