package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.Checks;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.NotFound;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The opened bids of one engagement with everybody's scores.
 *
 * <p>One rule says which bids can win, and so which of them sets the lowest price that all others are measured by: a bid can win unless
 * its bidder is barred, or its consensus fails an essential criterion. Until it is shown to fail it can win; to an evaluator it is shown
 * when they have scored it themselves, for the decision when anybody has. Where no bid can win, all count.
 *
 * @param bids submitted or decided ones only
 * @param sheets by bid and evaluator
 * @param bidders the bidders' names
 * @param barred bids that cannot win whatever their scores, since their bidders are suspended or act for the buyer
 */
record Scoreboard(
        EngagementDetails engagement,
        CallForBids call,
        List<Bid> bids,
        Map<BidId, Map<PersonId, ScoreSheet>> sheets,
        Map<BidId, String> bidders,
        Set<BidId> barred) {

    /** What {@code evaluator} may see now: best total first, then the lower price, then by id. */
    Comparison comparison(PersonId evaluator) {
        Money lowest = lowest(bid -> scoredBy(evaluator, bid));
        List<Comparison.Entry> entries = bids.stream()
                .map(bid -> entry(bid, evaluator, lowest))
                .sorted(Comparator.comparing((Comparison.Entry entry) -> total(entry.score()))
                        .reversed()
                        .thenComparing(entry -> entry.offer().amount(call))
                        .thenComparing(entry -> entry.id().value()))
                .toList();
        return new Comparison(engagement.id(), call, entries);
    }

    Comparison.Entry entry(BidId id, PersonId evaluator) {
        return entry(bid(id), evaluator, lowest(bid -> scoredBy(evaluator, bid)));
    }

    /** @throws AlreadyDecided if a winner, or that there is none, has been declared */
    void requireUndecided() {
        switch (engagement.state()) {
            case AWARDED, NONE_SUITABLE -> throw new AlreadyDecided();
            default -> {}
        }
    }

    void requireUndecided(BidId id) {
        bid(id);
        requireUndecided();
    }

    /** Every bid must have a score, and the winner must not fail an essential criterion. */
    void requireAwardable(BidId winner) {
        Checks checks = new Checks();
        bids.forEach(bid -> checks.that(
                sheets.containsKey(bid.id()),
                "scores[" + bid.id().value() + "]",
                "missing",
                "Nobody has scored the bid of " + bidders.get(bid.id())
                        + ". Every bidder hears the scores, so score it first."));
        checks.orThrow();
        List<String> failed = finalScore(bid(winner)).failedEssentials();
        if (!failed.isEmpty()) {
            throw new InvalidInput(
                    "winner",
                    "essential-criterion-failed",
                    "This bid cannot win: it scores below " + BidScore.ESSENTIAL_MINIMUM + " on the essential criteria "
                            + String.join(", ", failed) + ".");
        }
    }

    BidScore finalScore(Bid bid) {
        BidScore score = scoreSoFar(bid);
        if (score == null) {
            throw new IllegalStateException("every bid is scored before the decision");
        }
        return score;
    }

    /** The consensus of those who have scored the bid; null while nobody has. */
    @Nullable
    BidScore scoreSoFar(Bid bid) {
        return consensus(bid, lowest(any -> true));
    }

    private @Nullable BidScore consensus(Bid bid, Money lowest) {
        Map<PersonId, ScoreSheet> given = sheets.get(bid.id());
        return given == null ? null : BidScore.of(call, List.copyOf(given.values()), lowest, amount(bid));
    }

    private Comparison.Entry entry(Bid bid, PersonId evaluator, Money lowest) {
        ScoreSheet mine = given(bid).get(evaluator);
        BidScore visible = bid.score() != null ? bid.score() : mine == null ? null : consensus(bid, lowest);
        return new Comparison.Entry(
                bid.id(),
                bid.executive(),
                bidders.getOrDefault(bid.id(), ""),
                bid.state(),
                bid.offer(),
                bid.submittedAt(),
                mine,
                visible,
                bid.reason());
    }

    Bid bid(BidId id) {
        return bids.stream().filter(bid -> bid.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("bid"));
    }

    /** @param shown the bids of which it may be known how they did */
    private Money lowest(Predicate<Bid> shown) {
        return bids.stream()
                .filter(bid -> !barred.contains(bid.id())
                        && !(shown.test(bid) && BidScore.fails(call, given(bid).values())))
                .map(this::amount)
                .min(Comparator.naturalOrder())
                .or(() -> bids.stream().map(this::amount).min(Comparator.naturalOrder()))
                .orElse(Money.ofMinor(call.currency(), 1)); // without bids nothing is measured
    }

    private boolean scoredBy(PersonId evaluator, Bid bid) {
        return given(bid).containsKey(evaluator);
    }

    private Map<PersonId, ScoreSheet> given(Bid bid) {
        return sheets.getOrDefault(bid.id(), Map.of());
    }

    private Money amount(Bid bid) {
        return bid.offer().amount(call);
    }

    private static BigDecimal total(@Nullable BidScore score) {
        return score == null ? BigDecimal.ONE.negate() : score.total();
    }
}
