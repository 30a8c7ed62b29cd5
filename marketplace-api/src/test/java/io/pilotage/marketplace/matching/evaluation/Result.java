package io.pilotage.marketplace.matching.evaluation;

import io.pilotage.marketplace.matching.evaluation.JudgedSet.JudgedEngagement;
import java.util.List;
import java.util.UUID;

/** How one contender did on one engagement. */
record Result(
        JudgedEngagement engagement,
        Contender contender,
        List<UUID> ranking,
        List<Integer> grades,
        List<Integer> judged) {

    static Result of(JudgedEngagement engagement, Contender contender, JudgedSet set, IndexedProfiles index) {
        List<UUID> ranking = contender.ranking(engagement.details(), set, index);
        return new Result(engagement, contender, ranking, set.grades(engagement, ranking), set.grades(engagement));
    }

    double ndcg() {
        return RankingMetrics.ndcg(grades, judged, 10);
    }

    double reciprocalRank() {
        return RankingMetrics.reciprocalRank(grades);
    }

    double recall() {
        return RankingMetrics.recall(grades, judged, 50);
    }
}
