package io.pilotage.marketplace.bidding;

import org.jspecify.annotations.Nullable;

/**
 * What one evaluator thinks of one answer.
 *
 * @param criterion code of the engagement's criterion
 * @param points 0 (no evidence) to 5 (outstanding evidence)
 * @param note why, for the other evaluators
 */
public record CriterionPoints(
        String criterion, int points, @Nullable String note) {

    public static final int MOST_POINTS = 5;

    public CriterionPoints(@Nullable String criterion, int points, @Nullable String note) {
        this.criterion = criterion == null ? "" : criterion;
        this.points = points;
        this.note = note;
    }
}
