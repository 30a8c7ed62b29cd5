package io.pilotage.marketplace.matching;

import static io.pilotage.marketplace.matching.MatchingFixtures.BEST;
import static io.pilotage.marketplace.matching.MatchingFixtures.NOTHING_KNOWN;
import static io.pilotage.marketplace.matching.MatchingFixtures.OPEN_QUESTION;
import static io.pilotage.marketplace.matching.MatchingFixtures.WANTED;
import static io.pilotage.marketplace.matching.MatchingFixtures.score;
import static io.pilotage.marketplace.matching.MatchingFixtures.wanting;
import static io.pilotage.marketplace.matching.MatchingFixtures.withEvidence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.LeadershipRole;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class MatchScoreTests {

    @Property
    void weighsCriteriaThatMakeAHundredForEveryKind(@ForAll EngagementKind kind) {
        var weights = MatchWeights.usual(kind);

        weights.check(kind);
        assertThat(weights.points().keySet()).containsExactlyElementsOf(MatchWeights.criteria(kind));
    }

    @Example
    void leavesTheRateOutWhereNoDaysArePaid() {
        var score = score(wanting(EngagementKind.ADVISORY), BEST, 1.0);

        assertThat(score.criteria()).extracting(CriterionScore::criterion).doesNotContain(MatchCriterion.RATE);
        assertThat(score.criteria().stream().mapToInt(CriterionScore::weight).sum())
                .isEqualTo(100);
    }

    @Example
    void givesAProfileThatFitsInEverythingTheFullScoreWithNothingToChange() {
        var score = score(WANTED, BEST, 1.0);

        assertThat(score.value()).isEqualTo(1.0);
        assertThat(score.criteria())
                .allSatisfy(it -> assertThat(it.wouldChange()).isNull());
    }

    @Example
    void countsWhatIsNotKnownAsNeutralAndSaysSo() {
        var score = score(WANTED, NOTHING_KNOWN, null);

        assertThat(score.value()).isEqualTo(0.5);
        assertThat(score.criteria()).allSatisfy(it -> {
            assertThat(it.score()).isEqualTo(0.5);
            assertThat(it.evidence()).endsWith("Counted as neutral.");
        });
        assertThat(score(OPEN_QUESTION, BEST, null).criteria().stream()
                        .filter(it -> it.evidence().endsWith("Counted as neutral."))
                        .map(CriterionScore::criterion))
                .contains(
                        MatchCriterion.RESPONSIBILITIES,
                        MatchCriterion.ROLE,
                        MatchCriterion.SKILLS,
                        MatchCriterion.TEXT,
                        MatchCriterion.AVAILABILITY,
                        MatchCriterion.RATE,
                        MatchCriterion.KIND,
                        MatchCriterion.PLACE);
    }

    @Example
    void findsSomethingKnownForEveryCriterionOfEveryKind() {
        for (EngagementKind kind : EngagementKind.values()) {
            assertThat(score(wanting(kind), BEST, 0.3).criteria())
                    .allSatisfy(it -> assertThat(it.evidence()).doesNotEndWith("Counted as neutral."));
        }
    }

    @Example
    void quotesTheProfileAsEvidence() {
        var score = score(WANTED, BEST, 1.0);

        assertThat(on(score, MatchCriterion.RESPONSIBILITIES).evidence())
                .isEqualTo(
                        "2 of 2 responsibilities covered. IT governance, level 4 of 4: “Chaired the IT board of a college.”");
        assertThat(on(score, MatchCriterion.SECTOR).evidence())
                .isEqualTo("Has worked in this sector (charity or social enterprise): “CIO, Harbour Homes”.");
    }

    @Property
    void doesNotMoveForNamesPronounsAgeSexOriginOrHealth(
            @ForAll("people") String one, @ForAll("people") String other, @ForAll EngagementKind kind) {
        var first = score(wanting(kind), withEvidence(one + " turned the service round."), 0.4);
        var second = score(wanting(kind), withEvidence(other + " turned the service round."), 0.4);

        assertThat(first.value()).isEqualTo(second.value());
        assertThat(first.criteria().stream().map(CriterionScore::score).toList())
                .isEqualTo(second.criteria().stream().map(CriterionScore::score).toList());
    }

    @Provide
    Arbitrary<String> people() {
        return Arbitraries.of(
                "Amara Okafor and her team",
                "John Smith and his team",
                "They, aged 61 and born in Lagos,",
                "A young British woman",
                "A wheelchair user with diabetes",
                "A retired father of four");
    }

    @Example
    void countsAClaimWithoutEvidenceForHalf() {
        var shown = on(score(WANTED, withEvidence("Chaired the IT board."), 1.0), MatchCriterion.RESPONSIBILITIES);
        var claimed = on(score(WANTED, withEvidence(" "), 1.0), MatchCriterion.RESPONSIBILITIES);

        assertThat(claimed.score()).isEqualTo(shown.score() / 2);
        assertThat(claimed.wouldChange())
                .isEqualTo("A higher level with evidence in: IT governance, Vendor management.");
    }

    @Example
    void namesTheResponsibilitiesThatAreMissing() {
        var offered = MatchingFixtures.offering(LeadershipRole.CIO, 4, 5, "850.00", 2);

        assertThat(on(score(MatchingFixtures.wantingAlsoData(), offered, 1.0), MatchCriterion.RESPONSIBILITIES)
                        .wouldChange())
                .isEqualTo("Experience with evidence in: Data management.");
    }

    @Example
    void prefersTheRoleThatIsHired() {
        double same = on(score(WANTED, BEST, 1.0), MatchCriterion.ROLE).score();
        double combined = role(LeadershipRole.COMBINED);
        double head = role(LeadershipRole.HEAD_OF_IT);
        double other = role(LeadershipRole.CISO);

        assertThat(List.of(same, combined, head, other)).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(other).isGreaterThan(0);
    }

    @Property
    void staysBetweenNothingAndFullOnEveryCriterion(
            @ForAll LeadershipRole role,
            @ForAll @IntRange(min = 1, max = 4) int level,
            @ForAll @IntRange(max = 23) int free,
            @ForAll @IntRange(min = 1, max = 5000) int rate,
            @ForAll @IntRange(max = 1500) int travel,
            @ForAll @DoubleRange(max = 1) double nearness) {
        var score = score(WANTED, MatchingFixtures.offering(role, level, free, rate + ".00", travel), nearness);

        assertThat(score.value()).isBetween(0.0, 1.0);
        assertThat(score.criteria()).allSatisfy(it -> {
            assertThat(it.score()).isBetween(0.0, 1.0);
            assertThat(it.evidence()).isNotBlank();
            assertThat(it.wouldChange() == null).isEqualTo(it.score() == 1);
        });
    }

    @Property
    void isTheSameForTheSameInput(@ForAll LeadershipRole role, @ForAll @IntRange(max = 23) int free) {
        var offered = MatchingFixtures.offering(role, 2, free, "900.00", 50);

        assertThat(score(WANTED, offered, 0.3)).isEqualTo(score(WANTED, offered, 0.3));
    }

    @Property
    void neverFallsForAHigherLevelMoreFreeDaysOrALowerRate(
            @ForAll EngagementKind kind,
            @ForAll @IntRange(min = 1, max = 3) int level,
            @ForAll @IntRange(max = 22) int free,
            @ForAll @IntRange(min = 2, max = 5000) int rate) {
        var wanted = wanting(kind);
        var worse = score(wanted, MatchingFixtures.offering(LeadershipRole.CTO, level, free, rate + ".00", 50), 0.3);
        var better = score(
                wanted,
                MatchingFixtures.offering(LeadershipRole.CTO, level + 1, free + 1, (rate - 1) + ".00", 50),
                0.3);

        assertThat(better.value()).isGreaterThanOrEqualTo(worse.value());
    }

    @Property
    void neverFallsForMoreEvidence(
            @ForAll EngagementKind kind,
            @ForAll @IntRange(max = 2) int posts,
            @ForAll @IntRange(max = 1) int qualifications,
            @ForAll @DoubleRange(max = 0.9) double nearness,
            @ForAll boolean evidenced) {
        var less = MatchingFixtures.showing(posts, qualifications, evidenced);
        var more = MatchingFixtures.showing(posts + 1, qualifications + 1, true);

        var lower = score(wanting(kind), less, nearness);
        var higher = score(wanting(kind), more, nearness + 0.1);

        for (int i = 0; i < lower.criteria().size(); i++) {
            assertThat(higher.criteria().get(i).score())
                    .isGreaterThanOrEqualTo(lower.criteria().get(i).score());
        }
        assertThat(higher.value()).isGreaterThan(lower.value());
    }

    @Property
    void isTheWeightedMeanOfItsCriteria(@ForAll @IntRange(max = 100) int roles, @ForAll @IntRange(max = 4) int level) {
        var weights =
                new MatchWeights(Map.of(MatchCriterion.ROLE, roles, MatchCriterion.RESPONSIBILITIES, 100 - roles));
        var score = score(
                WANTED,
                MatchingFixtures.offering(LeadershipRole.CISO, Math.max(1, level), 5, "850.00", 50),
                0.5,
                weights);

        assertThat(score.value())
                .isCloseTo(
                        (roles * on(score, MatchCriterion.ROLE).score()
                                        + (100 - roles)
                                                * on(score, MatchCriterion.RESPONSIBILITIES)
                                                        .score())
                                / 100,
                        within(0.0001));
    }

    @Example
    void refusesWeightsThatDoNotMakeAHundred() {
        assertThatThrownBy(() -> new MatchWeights(Map.of(MatchCriterion.ROLE, 90)).check(EngagementKind.FRACTIONAL))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("The weights must make 100; these make 90.");
        assertThatThrownBy(() -> new MatchWeights(Map.of(MatchCriterion.ROLE, 101)).check(EngagementKind.FRACTIONAL))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new MatchWeights(Map.of(MatchCriterion.RATE, 100)).check(EngagementKind.PERMANENT))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("not paid by the day");
    }

    @Property
    void losesNothingForARateWithinTheBudget(@ForAll @IntRange(min = 1, max = 5000) int rate) {
        Assume.that(rate <= 1000);

        assertThat(on(
                                score(
                                        WANTED,
                                        MatchingFixtures.offering(LeadershipRole.CIO, 4, 5, rate + ".00", 50),
                                        1.0),
                                MatchCriterion.RATE)
                        .score())
                .isEqualTo(1);
    }

    private static double role(LeadershipRole held) {
        return on(score(WANTED, MatchingFixtures.offering(held, 4, 5, "850.00", 50), 1.0), MatchCriterion.ROLE)
                .score();
    }

    private static CriterionScore on(MatchScore score, MatchCriterion criterion) {
        return score.criteria().stream()
                .filter(it -> it.criterion() == criterion)
                .findFirst()
                .orElseThrow();
    }
}
