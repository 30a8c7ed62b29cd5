package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.organisation.Member;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
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
    private final Organisations organisations;
    private final Standing standing;

    Scoreboards(
            BidRepository bids,
            ScoreSheets sheets,
            Executives executives,
            Organisations organisations,
            Standing standing) {
        this.bids = bids;
        this.sheets = sheets;
        this.executives = executives;
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
        List<ExecutiveId> executing = opened.stream().map(Bid::executive).toList();
        Map<ExecutiveId, String> bidders = executives.names(executing);
        Map<BidId, String> names = opened.stream()
                .collect(Collectors.toMap(Bid::id, bid -> Objects.requireNonNull(bidders.get(bid.executive()))));
        Map<ExecutiveId, PersonId> people = executives.people(executing);
        Set<PersonId> barred = barred(people.values(), engagement.organisation().id());
        return new Scoreboard(
                engagement,
                call,
                opened,
                sheets.of(engagement.id()),
                names,
                opened.stream()
                        .filter(bid -> barred.contains(people.get(bid.executive())))
                        .map(Bid::id)
                        .collect(Collectors.toSet()));
    }

    private Set<PersonId> barred(Collection<PersonId> bidders, OrganisationId buyer) {
        Set<PersonId> barred = new HashSet<>(standing.against(bidders));
        organisations.membersOf(List.of(buyer)).values().stream()
                .flatMap(Set::stream)
                .map(Member::person)
                .forEach(barred::add);
        return barred;
    }
}
