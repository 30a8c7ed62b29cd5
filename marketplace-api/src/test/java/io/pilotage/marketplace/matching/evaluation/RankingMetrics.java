package io.pilotage.marketplace.matching.evaluation;

import java.util.Comparator;
import java.util.List;

/** How good one ranking is, from 0 to 1, by the grades (0 to 3) of what it shows, best first. */
final class RankingMetrics {

    /** From this grade on, a profile counts as found where only found or not found counts. */
    static final int RELEVANT = 2;

    private RankingMetrics() {}

    /**
     * Normalised discounted cumulative gain of the first {@code depth} with gain 2^grade - 1 and discount log2(rank + 1)
     * (Burges et al. 2005); 0 where nothing is worth finding.
     *
     * @param judged grades of everything that was judged, in any order, from which the best ranking possible follows
     */
    static double ndcg(List<Integer> ranking, List<Integer> judged, int depth) {
        double ideal = gain(judged.stream().sorted(Comparator.reverseOrder()).toList(), depth);
        return ideal == 0 ? 0 : gain(ranking, depth) / ideal;
    }

    /** One divided by the rank of the first relevant one; 0 without any. */
    static double reciprocalRank(List<Integer> ranking) {
        for (int i = 0; i < ranking.size(); i++) {
            if (ranking.get(i) >= RELEVANT) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    /** Share of all relevant ones that is among the first {@code depth}; 0 where there are none. */
    static double recall(List<Integer> ranking, List<Integer> judged, int depth) {
        long all = relevant(judged);
        return all == 0 ? 0 : (double) relevant(ranking.stream().limit(depth).toList()) / all;
    }

    private static long relevant(List<Integer> grades) {
        return grades.stream().filter(grade -> grade >= RELEVANT).count();
    }

    private static double gain(List<Integer> grades, int depth) {
        double sum = 0;
        for (int i = 0; i < Math.min(depth, grades.size()); i++) {
            sum += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return sum;
    }
}
