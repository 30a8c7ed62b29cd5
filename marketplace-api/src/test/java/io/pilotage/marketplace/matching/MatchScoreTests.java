package io.pilotage.marketplace.matching;

import static io.pilotage.marketplace.matching.MatchingFixtures.BEST;
import static io.pilotage.marketplace.matching.MatchingFixtures.NOTHING_KNOWN;
import static io.pilotage.marketplace.matching.MatchingFixtures.OPEN_QUESTION;
import static io.pilotage.marketplace.matching.MatchingFixtures.WANTED;
import static io.pilotage.marketplace.matching.MatchingFixtures.withEvidence;
import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.shared.LeadershipRole;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class MatchScoreTests {

    @Example
    void weighsCriteriaThatMakeAHundred() {
        assertThat(Arrays.stream(MatchCriterion.values())
                        .mapToInt(MatchCriterion::weight)
                        .sum())
                .isEqualTo(100);
    }

    @Example
    void givesAProfileThatFitsInEverythingTheFullScoreWithNothingToChange() {
        var score = MatchScore.of(WANTED, BEST, 1.0);

        assertThat(score.value()).isEqualTo(1.0);
        assertThat(score.criteria())
                .allSatisfy(it -> assertThat(it.wouldChange()).isNull());
    }

    @Example
    void countsWhatIsNotKnownAsNeutralAndSaysSo() {
        var score = MatchScore.of(WANTED, NOTHING_KNOWN, null);

        assertThat(score.value()).isEqualTo(0.5);
        assertThat(score.criteria()).allSatisfy(it -> {
            assertThat(it.score()).isEqualTo(0.5);
            assertThat(it.evidence()).endsWith("Counted as neutral.");
        });
        assertThat(MatchScore.of(OPEN_QUESTION, BEST, null).criteria().stream()
                        .filter(it -> it.evidence().endsWith("Counted as neutral."))
                        .map(CriterionScore::criterion))
                .contains(
                        MatchCriterion.RESPONSIBILITIES,
                        MatchCriterion.ROLE,
                        MatchCriterion.SKILLS,
                        MatchCriterion.AVAILABILITY,
                        MatchCriterion.RATE,
                        MatchCriterion.KIND,
                        MatchCriterion.PLACE);
    }

    @Example
    void quotesTheProfileAsEvidence() {
        var score = MatchScore.of(WANTED, BEST, 1.0);

        assertThat(on(score, MatchCriterion.RESPONSIBILITIES).evidence())
                .isEqualTo(
                        "2 of 2 responsibilities covered. IT governance, level 4 of 4: “Chaired the IT board of a college.”");
        assertThat(on(score, MatchCriterion.SECTOR).evidence())
                .isEqualTo("Has worked in this sector (charity or social enterprise): “CIO, Harbour Homes”.");
    }

    @Example
    void doesNotMoveForNamesAndPronouns() {
        var she = withEvidence("Amara Okafor turned the service round; her board praised her.");
        var he = withEvidence("John Smith turned the service round; his board praised him.");
        var they = withEvidence("Someone turned the service round; their board praised them.");

        var scores = List.of(
                MatchScore.of(WANTED, she, 0.4), MatchScore.of(WANTED, he, 0.4), MatchScore.of(WANTED, they, 0.4));

        assertThat(scores)
                .extracting(MatchScore::value)
                .containsOnly(scores.getFirst().value());
        assertThat(scores)
                .extracting(
                        it -> it.criteria().stream().map(CriterionScore::score).toList())
                .containsOnly(scores.getFirst().criteria().stream()
                        .map(CriterionScore::score)
                        .toList());
    }

    @Example
    void countsAClaimWithoutEvidenceForHalf() {
        var shown =
                on(MatchScore.of(WANTED, withEvidence("Chaired the IT board."), 1.0), MatchCriterion.RESPONSIBILITIES);
        var claimed = on(MatchScore.of(WANTED, withEvidence(" "), 1.0), MatchCriterion.RESPONSIBILITIES);

        assertThat(claimed.score()).isEqualTo(shown.score() / 2);
        assertThat(claimed.wouldChange())
                .isEqualTo("A higher level with evidence in: IT governance, Vendor management.");
    }

    @Example
    void namesTheResponsibilitiesThatAreMissing() {
        var offered = MatchingFixtures.offering(LeadershipRole.CIO, 4, 5, "850.00", 2);

        assertThat(on(MatchScore.of(MatchingFixtures.wantingAlsoData(), offered, 1.0), MatchCriterion.RESPONSIBILITIES)
                        .wouldChange())
                .isEqualTo("Experience with evidence in: Data management.");
    }

    @Example
    void prefersTheRoleThatIsHired() {
        double same = on(MatchScore.of(WANTED, BEST, 1.0), MatchCriterion.ROLE).score();
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
            @ForAll @DoubleRange(max = 1) double relevance) {
        var score =
                MatchScore.of(WANTED, MatchingFixtures.offering(role, level, free, rate + ".00", travel), relevance);

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

        assertThat(MatchScore.of(WANTED, offered, 0.3)).isEqualTo(MatchScore.of(WANTED, offered, 0.3));
    }

    @Property
    void neverFallsForAHigherLevelMoreFreeDaysOrALowerRate(
            @ForAll @IntRange(min = 1, max = 3) int level,
            @ForAll @IntRange(max = 22) int free,
            @ForAll @IntRange(min = 2, max = 5000) int rate) {
        var worse = MatchScore.of(
                WANTED, MatchingFixtures.offering(LeadershipRole.CTO, level, free, rate + ".00", 50), 0.3);
        var better = MatchScore.of(
                WANTED,
                MatchingFixtures.offering(LeadershipRole.CTO, level + 1, free + 1, (rate - 1) + ".00", 50),
                0.3);

        assertThat(better.value()).isGreaterThanOrEqualTo(worse.value());
    }

    @Property
    void losesNothingForARateWithinTheBudget(@ForAll @IntRange(min = 1, max = 5000) int rate) {
        Assume.that(rate <= 1000);

        assertThat(on(
                                MatchScore.of(
                                        WANTED,
                                        MatchingFixtures.offering(LeadershipRole.CIO, 4, 5, rate + ".00", 50),
                                        1.0),
                                MatchCriterion.RATE)
                        .score())
                .isEqualTo(1);
    }

    private static double role(LeadershipRole held) {
        return on(MatchScore.of(WANTED, MatchingFixtures.offering(held, 4, 5, "850.00", 50), 1.0), MatchCriterion.ROLE)
                .score();
    }

    private static CriterionScore on(MatchScore score, MatchCriterion criterion) {
        return score.criteria().get(criterion.ordinal());
    }
}
