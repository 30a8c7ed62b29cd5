package io.pilotage.marketplace.bidding;

import static io.pilotage.marketplace.bidding.BiddingFixtures.sealedCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.InvalidInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class ScoringTests {

    private static final BigDecimal A_HUNDREDTH = new BigDecimal("0.01");

    @Example
    void scoresTheWorkedExampleOfTheFormula() {
        assertThat(PriceScore.of(pence(80000), pence(80000), 30)).isEqualByComparingTo("30");
        assertThat(PriceScore.of(pence(80000), pence(120000), 30)).isEqualByComparingTo("20");
        assertThat(PriceScore.of(pence(80000), pence(160000), 30)).isEqualByComparingTo("15");
    }

    @Property
    void boundsThePriceScoreByItsWeight(
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long lowest,
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long price,
            @ForAll @IntRange(max = 100) int weight) {
        assertThat(PriceScore.of(pence(lowest), pence(price), weight))
                .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(weight));
    }

    @Property
    void givesTheLowestPriceTheWholeWeight(
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long lowest, @ForAll @IntRange(max = 100) int weight) {
        assertThat(PriceScore.of(pence(lowest), pence(lowest), weight))
                .isEqualByComparingTo(BigDecimal.valueOf(weight));
    }

    @Property
    void givesTheWholeWeightAndNoMoreToWhatIsCheaperStill(
            @ForAll @LongRange(min = 1, max = 1_000_000) long price,
            @ForAll @LongRange(min = 0, max = 1_000_000) long more,
            @ForAll @IntRange(max = 100) int weight) {
        assertThat(PriceScore.of(pence(price + more), pence(price), weight))
                .isEqualByComparingTo(BigDecimal.valueOf(weight));
    }

    @Property
    void neverGivesADearerPriceMore(
            @ForAll @LongRange(min = 1, max = 1_000_000) long lowest,
            @ForAll @LongRange(min = 0, max = 1_000_000) long cheaper,
            @ForAll @LongRange(min = 0, max = 1_000_000) long dearer,
            @ForAll @IntRange(max = 100) int weight) {
        BigDecimal cheap = PriceScore.of(pence(lowest), pence(lowest + cheaper), weight);
        BigDecimal dear = PriceScore.of(pence(lowest), pence(lowest + cheaper + dearer), weight);

        assertThat(dear).isLessThanOrEqualTo(cheap);
    }

    @Property
    void totalsTheWeightedPartsAndStaysWithinAHundred(
            @ForAll("calls") CallForBids call,
            @ForAll @LongRange(min = 1, max = 100_000) long lowest,
            @ForAll @LongRange(min = 0, max = 100_000) long more,
            @ForAll @IntRange(min = 0, max = 5) int points,
            @ForAll @IntRange(min = 0, max = 5) int otherPoints) {
        var score = BidScore.of(
                call, List.of(sheet(call, points), sheet(call, otherPoints)), pence(lowest), pence(lowest + more));

        assertThat(score.criteria().stream()
                        .map(BidScore.Line::weighted)
                        .reduce(score.price().weighted(), BigDecimal::add))
                .isEqualByComparingTo(score.total());
        assertThat(score.criteria().stream().mapToInt(BidScore.Line::weight).sum()
                        + score.price().weight())
                .isEqualTo(100);
        // each part may be rounded up by half a hundredth
        BigDecimal slack =
                A_HUNDREDTH.multiply(BigDecimal.valueOf(call.criteria().size() + 1L));
        assertThat(score.total())
                .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100).add(slack));
    }

    @Property
    void givesAHundredToFullPointsAtTheLowestPrice(@ForAll("calls") CallForBids call) {
        var score = BidScore.of(call, List.of(sheet(call, 5)), pence(100), pence(100));

        assertThat(score.total()).isEqualByComparingTo("100");
    }

    @Property
    void neverLowersATotalForMorePoints(
            @ForAll("calls") CallForBids call,
            @ForAll @IntRange(min = 0, max = 4) int points,
            @ForAll @LongRange(min = 0, max = 100_000) long more) {
        var fewer = BidScore.of(call, List.of(sheet(call, points)), pence(100), pence(100 + more));
        var moreScore = BidScore.of(call, List.of(sheet(call, points + 1)), pence(100), pence(100 + more));

        assertThat(moreScore.total()).isGreaterThanOrEqualTo(fewer.total());
    }

    @Example
    void takesTheMeanOfTheEvaluatorsAsTheirConsensus() {
        var score = BidScore.of(
                sealedCall(), List.of(sheet(sealedCall(), 5), sheet(sealedCall(), 2)), pence(80000), pence(160000));

        assertThat(score.criteria().getFirst().points()).isEqualByComparingTo("3.5");
        assertThat(score.criteria().getFirst().weighted()).isEqualByComparingTo("28"); // 3.5 / 5 x 40
        assertThat(score.price().weighted()).isEqualByComparingTo("15");
        assertThat(score.total()).isEqualByComparingTo("64"); // 28 + 21 + 15
        assertThat(score.evaluators()).isEqualTo(2);
    }

    @Example
    void namesEssentialCriteriaBelowTheMinimum() {
        assertThat(BidScore.of(sealedCall(), List.of(sheet(sealedCall(), 1)), pence(1), pence(1))
                        .failedEssentials())
                .containsExactly("GOV");
        assertThat(BidScore.of(sealedCall(), List.of(sheet(sealedCall(), 2)), pence(1), pence(1))
                        .failedEssentials())
                .isEmpty();
    }

    @Example
    void namesScoresThatAreMissingRepeatedUnknownOrOutOfRange() {
        var sheet = new ScoreSheet(List.of(
                new CriterionPoints("VEN", 6, null),
                new CriterionPoints("VEN", 3, null),
                new CriterionPoints("NEW", 1, null)));

        assertThat(catchThrowableOfType(InvalidInput.class, () -> sheet.check(sealedCall())).errors().stream()
                        .map(error -> error.field() + " " + error.rule()))
                .containsExactly(
                        "scores[VEN] out-of-range",
                        "scores[VEN] repeated",
                        "scores[NEW] unknown-criterion",
                        "scores[GOV] missing");
    }

    @Example
    void namesUnknownCriteriaNotWithoutEnd() {
        var sheet = new ScoreSheet(Collections.nCopies(50_000, new CriterionPoints("NEW", 1, null)));

        assertThat(catchThrowableOfType(InvalidInput.class, () -> sheet.check(sealedCall())).errors().stream()
                        .map(error -> error.field() + " " + error.rule()))
                .containsExactly("scores too-many");
    }

    @Example
    void requiresAReasonForEveryBidderByName() {
        BidId winner = BidId.next();
        BidId loser = BidId.next();
        var decision = new AwardDecision(winner, Map.of(winner, "The strongest governance evidence"));

        assertThat(catchThrowableOfType(
                                InvalidInput.class,
                                () -> decision.check(Map.of(winner, "Wyn Hart", loser, "Lou Amery")))
                        .errors())
                .containsExactly(new FieldError(
                        "reasons[" + loser.value() + "]",
                        "missing",
                        "Please give Lou Amery a reason of at least 10 characters."));
    }

    @Example
    void refusesAWinnerThatIsNoBidder() {
        assertThatThrownBy(() -> new AwardDecision(BidId.next(), Map.of()).check(Map.of()))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("This is not a submitted bid for this engagement.");
    }

    /** Calls whose weights make 100. */
    @Provide
    Arbitrary<CallForBids> calls() {
        return Arbitraries.integers()
                .between(0, 100)
                .flatMap(priceWeight -> Arbitraries.integers().between(1, 6).map(count -> call(priceWeight, count)));
    }

    private static CallForBids call(int priceWeight, int count) {
        List<CallForBids.Criterion> criteria = new ArrayList<>();
        int left = 100 - priceWeight;
        for (int i = 1; i <= count; i++) {
            int weight = i == count ? left : left / 2;
            left -= weight;
            criteria.add(new CallForBids.Criterion("C" + i, "Criterion " + i, weight, false));
        }
        return new CallForBids(EngagementKind.FRACTIONAL, CurrencyUnit.GBP, true, false, null, criteria, priceWeight);
    }

    private static ScoreSheet sheet(CallForBids call, int points) {
        return new ScoreSheet(call.criteria().stream()
                .map(criterion -> new CriterionPoints(criterion.code(), points, null))
                .toList());
    }

    private static Money pence(long minor) {
        return Money.ofMinor(CurrencyUnit.GBP, minor);
    }
}
