package io.pilotage.marketplace.matching;

import org.jspecify.annotations.Nullable;

/**
 * How a match does on one criterion, and why.
 *
 * @param name the criterion in words
 * @param weight points of 100 that the criterion can add
 * @param score 0 (does not fit) to 1 (fits); 0.5 where something is unknown, which {@code evidence} then says
 * @param evidence what the score rests on, in a sentence, quoting the profile where it can
 * @param wouldChange what would raise the score; null when it is full
 */
public record CriterionScore(
        MatchCriterion criterion,
        String name,
        int weight,
        double score,
        String evidence,
        @Nullable String wouldChange) {}
