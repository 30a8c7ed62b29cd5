package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.shared.JsonDocument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.joda.money.Money;

/**
 * How a bid does: the evaluators' consensus on each criterion, the price by formula, and the total out of 100.
 *
 * @param criteria in the order of the call
 * @param evaluators how many people scored this bid
 * @param failedEssentials codes of essential criteria whose mean is below {@link #ESSENTIAL_MINIMUM}: such a bid cannot win
 */
public record BidScore(List<Line> criteria, Line price, BigDecimal total, int evaluators, List<String> failedEssentials)
        implements JsonDocument {

    /** Mean points that an essential criterion must reach. */
    public static final BigDecimal ESSENTIAL_MINIMUM = BigDecimal.TWO;

    /**
     * One part of the total.
     *
     * @param criterion code of the criterion, or {@code price}
     * @param points mean of the evaluators' points, 0 to 5; for the price the equivalent share of 5
     * @param weight most that this part can add to the total
     * @param weighted what it adds
     */
    public record Line(String criterion, String text, BigDecimal points, int weight, BigDecimal weighted) {}

    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(CriterionPoints.MOST_POINTS);

    public BidScore {
        criteria = List.copyOf(criteria);
        failedEssentials = List.copyOf(failedEssentials);
    }

    /**
     * The consensus is the arithmetic mean of the evaluators' points; a criterion adds {@code mean / 5 × weight}, rounded
     * half-even to hundredths. The price adds what {@link PriceScore} says.
     *
     * @param sheets one per evaluator, at least one
     * @param lowest price of a bid that can win
     */
    static BidScore of(CallForBids call, List<ScoreSheet> sheets, Money lowest, Money price) {
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("a bid that nobody scored has no score");
        }
        List<Line> lines = call.criteria().stream()
                .map(criterion -> line(criterion, sheets))
                .toList();
        BigDecimal priced = PriceScore.of(lowest, price, call.priceWeight());
        BigDecimal share = PriceScore.of(lowest, price, CriterionPoints.MOST_POINTS);
        BigDecimal total = lines.stream().map(Line::weighted).reduce(priced, BigDecimal::add);
        return new BidScore(
                lines,
                new Line("price", "Price", share, call.priceWeight(), priced),
                total,
                sheets.size(),
                failedEssentials(call, lines));
    }

    /** Whether a bid with these sheets fails an essential criterion, whatever its price. */
    static boolean fails(CallForBids call, Collection<ScoreSheet> sheets) {
        List<ScoreSheet> given = List.copyOf(sheets);
        return !given.isEmpty()
                && !failedEssentials(
                                call,
                                call.criteria().stream()
                                        .map(criterion -> line(criterion, given))
                                        .toList())
                        .isEmpty();
    }

    private static List<String> failedEssentials(CallForBids call, List<Line> lines) {
        return lines.stream()
                .filter(line -> line.points().compareTo(ESSENTIAL_MINIMUM) < 0)
                .map(Line::criterion)
                .filter(code -> call.criteria().stream()
                        .anyMatch(criterion -> criterion.code().equals(code) && criterion.essential()))
                .toList();
    }

    private static Line line(CallForBids.Criterion criterion, List<ScoreSheet> sheets) {
        int sum = sheets.stream()
                .flatMap(sheet -> sheet.scores().stream())
                .filter(score -> score.criterion().equals(criterion.code()))
                .mapToInt(CriterionPoints::points)
                .sum();
        BigDecimal evaluators = BigDecimal.valueOf(sheets.size());
        BigDecimal weighted = BigDecimal.valueOf((long) sum * criterion.weight())
                .divide(evaluators.multiply(MOST_POINTS), 2, RoundingMode.HALF_EVEN);
        BigDecimal mean = BigDecimal.valueOf(sum).divide(evaluators, 2, RoundingMode.HALF_EVEN);
        return new Line(criterion.code(), criterion.text(), mean, criterion.weight(), weighted);
    }
}
