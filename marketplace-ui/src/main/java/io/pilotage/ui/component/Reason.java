package io.pilotage.ui.component;

import org.jspecify.annotations.Nullable;

/**
 * One criterion of a match, ready to be drawn.
 *
 * @param weight its share of the whole, in percent
 * @param score how well it fits, from 0 to 1
 * @param evidence the sentence that the score rests on
 * @param wouldChange what would raise the score, or null when nothing would
 */
public record Reason(
        String name,
        int weight,
        double score,
        String evidence,
        @Nullable String wouldChange) {

    public Reason {
        if (score < 0 || score > 1) {
            throw new IllegalArgumentException("A score lies between 0 and 1: " + score);
        }
    }

    int percent() {
        return (int) Math.round(score * 100);
    }
}
