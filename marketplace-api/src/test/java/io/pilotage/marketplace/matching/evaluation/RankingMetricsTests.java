package io.pilotage.marketplace.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankingMetricsTests {

    private static final double EXACT = 1e-4;

    @Test
    void gainsMoreFromHighGradesAndEarlyRanks() {
        // gains 7, 0, 1 over log2(2), log2(3), log2(4) make 7.5; at best 7, 3, 1 over the same make 7 + 1.8928 + 0.5
        assertThat(RankingMetrics.ndcg(List.of(3, 0, 1), List.of(1, 3, 2, 0), 3))
                .isCloseTo(7.5 / 9.3928, within(EXACT));
    }

    @Test
    void gainsNothingBeyondItsDepth() {
        // 3 over log2(3) is 1.8928; at best 3 over log2(2)
        assertThat(RankingMetrics.ndcg(List.of(0, 2, 3), List.of(2, 0), 2)).isCloseTo(1.8928 / 3, within(EXACT));
    }

    @Test
    void isPerfectForTheBestOrderAndNothingWhereNothingSuits() {
        assertThat(RankingMetrics.ndcg(List.of(3, 2, 1), List.of(1, 2, 3), 10)).isEqualTo(1);
        assertThat(RankingMetrics.ndcg(List.of(0, 0), List.of(0, 0), 10)).isZero();
        assertThat(RankingMetrics.ndcg(List.of(), List.of(3), 10)).isZero();
    }

    @Test
    void ranksTheFirstThatIsWorthAnInterview() {
        assertThat(RankingMetrics.reciprocalRank(List.of(1, 0, 1, 2, 3))).isEqualTo(0.25);
        assertThat(RankingMetrics.reciprocalRank(List.of(1, 1))).isZero();
    }

    @Test
    void recallsWhatIsWorthAnInterview() {
        assertThat(RankingMetrics.recall(List.of(3, 1, 2, 2), List.of(3, 2, 2, 2, 1), 3))
                .isEqualTo(0.5);
        assertThat(RankingMetrics.recall(List.of(1), List.of(1), 50)).isZero();
    }
}
