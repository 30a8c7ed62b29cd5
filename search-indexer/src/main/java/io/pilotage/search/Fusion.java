package io.pilotage.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes one ranking of two whose scores cannot be compared: each is brought to the range from 0 to 1, and their mean counts. */
final class Fusion {

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::id);

    private Fusion() {}

    /** A candidate that one of the rankings does not have counts as 0 there. */
    static List<Candidate> halfAndHalf(List<Candidate> byWords, List<Candidate> byMeaning, int limit) {
        Map<UUID, Double> scores = new HashMap<>();
        Stream.concat(relative(byWords).stream(), stretched(byMeaning).stream())
                .forEach(candidate -> scores.merge(candidate.id(), candidate.score() / 2, Double::sum));
        return scores.entrySet().stream()
                .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
                .sorted(BEST_FIRST)
                .limit(limit)
                .toList();
    }

    /** In proportion, so that the best has 1: for scores whose 0 means nothing in common. */
    static List<Candidate> relative(List<Candidate> ranking) {
        double best = ranking.stream().mapToDouble(Candidate::score).max().orElse(0);
        return ranking.stream()
                .map(c -> new Candidate(c.id(), best > 0 ? c.score() / best : 0))
                .sorted(BEST_FIRST)
                .toList();
    }

    /**
     * Linearly, so that the best has 1 and the last 0; where all are equal, all have 1. For scores
     * that lie close together high above 0, as those of vectors do.
     */
    static List<Candidate> stretched(List<Candidate> ranking) {
        if (ranking.isEmpty()) {
            return ranking;
        }
        double best = ranking.stream().mapToDouble(Candidate::score).max().orElseThrow();
        double last = ranking.stream().mapToDouble(Candidate::score).min().orElseThrow();
        return ranking.stream()
                .map(c -> new Candidate(c.id(), best > last ? (c.score() - last) / (best - last) : 1))
                .sorted(BEST_FIRST)
                .toList();
    }
}
