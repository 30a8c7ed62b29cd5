package io.pilotage.marketplace.demonstration;

import io.pilotage.marketplace.bidding.AwardDecision;
import io.pilotage.marketplace.bidding.BidId;
import io.pilotage.marketplace.bidding.Bids;
import io.pilotage.marketplace.bidding.Comparison;
import io.pilotage.marketplace.bidding.CriterionPoints;
import io.pilotage.marketplace.bidding.Evaluation;
import io.pilotage.marketplace.bidding.ScoreSheet;
import io.pilotage.marketplace.engagement.BiddingMode;
import io.pilotage.marketplace.engagement.Criterion;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementState;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.identity.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lets invented executives bid, and invented organisations score and decide. */
@Component
class InventedBidding {

    private final Cast cast;
    private final Bids bids;
    private final Evaluation evaluation;
    private final Executives executives;
    private final Clock clock;

    InventedBidding(Cast cast, Bids bids, Evaluation evaluation, Executives executives, Clock clock) {
        this.cast = cast;
        this.bids = bids;
        this.evaluation = evaluation;
        this.executives = executives;
        this.clock = clock;
    }

    /** Whether the engagement is taken beyond its bids. */
    boolean decides(InventedEngagement invented) {
        return switch (invented.state()) {
            case EVALUATING, AWARDED, NONE_SUITABLE -> true;
            case DRAFT, IN_REVIEW, CHANGES_REQUESTED, REJECTED, PUBLISHED, WITHDRAWN, CANCELLED -> false;
        };
    }

    /** Hands in the bids that are not there yet, while bids are taken. */
    void bid(EngagementDetails engagement, InventedEngagement invented) {
        if (!engagement.openForBids()) {
            return;
        }
        for (InventedBid invention : listed(invented)) {
            cast.as(invention.executive(), () -> {
                if (bids.mineFor(engagement.id()).isEmpty()) {
                    bids.submit(bids.draft(engagement.id(), invention.offer(LocalDate.now(clock)))
                            .id());
                }
                return true;
            });
        }
    }

    /** Scores and decides as far as the engagement is taken; sealed bids have to wait for the closing time. */
    void decide(EngagementDetails engagement, UUID member, InventedEngagement invented) {
        boolean sealed =
                invented.biddingMode() == BiddingMode.SEALED && engagement.state() == EngagementState.PUBLISHED;
        if (sealed
                || (invented.state() == InventedEngagement.Target.EVALUATING
                        && engagement.state() == EngagementState.EVALUATING)) {
            return;
        }
        cast.as(member, () -> {
            List<Comparison.Entry> entries = evaluation.compare(engagement.id()).bids();
            switch (invented.state()) {
                case EVALUATING -> score(entries.getFirst(), invented, List.of(4, 3, 4, 3));
                case AWARDED -> {
                    BidId winner = award(entries, invented);
                    evaluation.award(engagement.id(), new AwardDecision(winner, reasons(entries, invented)));
                }
                case NONE_SUITABLE -> {
                    entries.forEach(entry -> score(entry, invented, List.of(1, 3, 3, 2)));
                    evaluation.noneSuitable(
                            engagement.id(), Objects.requireNonNull(invented.reason()), reasons(entries, invented));
                }
                default -> throw new IllegalStateException(invented.title());
            }
            return true;
        });
    }

    private BidId award(List<Comparison.Entry> entries, InventedEngagement invented) {
        ExecutiveId winner = executives
                .of(new PersonId(Objects.requireNonNull(invented.winner())))
                .orElseThrow();
        entries.forEach(entry ->
                score(entry, invented, entry.executive().equals(winner) ? List.of(5, 4, 5, 4) : List.of(4, 3, 3, 4)));
        return entries.stream()
                .filter(entry -> entry.executive().equals(winner))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void score(Comparison.Entry entry, InventedEngagement invented, List<Integer> points) {
        List<CriterionPoints> scores = new ArrayList<>();
        for (Criterion criterion : invented.criteria()) {
            scores.add(new CriterionPoints(
                    criterion.code(), points.get(scores.size() % points.size()), "Read against the evidence given."));
        }
        evaluation.score(entry.id(), new ScoreSheet(scores));
    }

    private Map<BidId, String> reasons(List<Comparison.Entry> entries, InventedEngagement invented) {
        Map<ExecutiveId, String> said = listed(invented).stream()
                .collect(Collectors.toMap(
                        bid -> executives.of(new PersonId(bid.executive())).orElseThrow(),
                        bid -> Objects.requireNonNull(bid.reason())));
        return entries.stream()
                .collect(Collectors.toMap(
                        Comparison.Entry::id,
                        entry -> said.getOrDefault(
                                entry.executive(),
                                "Thank you for your bid; another one fitted our needs more closely.")));
    }

    private static List<InventedBid> listed(InventedEngagement invented) {
        return Objects.requireNonNullElse(invented.bids(), List.of());
    }
}
