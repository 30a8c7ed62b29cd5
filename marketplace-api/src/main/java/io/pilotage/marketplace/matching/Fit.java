package io.pilotage.marketplace.matching;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one criterion found: a score from 0 to 1, the evidence for it, and what would change it. */
record Fit(double score, String evidence, @Nullable String wouldChange) {

    /** What is not known neither helps nor harms. */
    private static final double NEUTRAL = 0.5;

    Fit {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score is from 0 to 1, not " + score);
        }
    }

    static Fit full(String evidence) {
        return new Fit(1, evidence, null);
    }

    static Fit unknown(String evidence, String wouldChange) {
        return new Fit(NEUTRAL, evidence + " Counted as neutral.", wouldChange);
    }

    /** Both in one: this has the given share of the score, the other the rest, and a reader sees each. */
    Fit with(double share, Fit other) {
        return told(share * score + (1 - share) * other.score, List.of(this, other));
    }

    /** All in one, each with the same share of the score. */
    static Fit mean(List<Fit> fits) {
        return told(fits.stream().mapToDouble(Fit::score).average().orElseThrow(), fits);
    }

    private static Fit told(double score, List<Fit> fits) {
        String changes =
                fits.stream().map(Fit::wouldChange).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return new Fit(
                score,
                fits.stream().map(Fit::evidence).collect(Collectors.joining(" ")),
                changes.isEmpty() ? null : changes);
    }

    /** Scores are stated, shown and compared in thousandths, so that rounding cannot reorder what looks equal. */
    CriterionScore on(MatchCriterion criterion, int weight) {
        return new CriterionScore(
                criterion, criterion.label(), weight, Math.round(score * 1000) / 1000.0, evidence, wouldChange);
    }
}
