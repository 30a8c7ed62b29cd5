package io.pilotage.marketplace.matching;

import org.jspecify.annotations.Nullable;

/** How much the words of both sides have in common, by the search engine's BM25 score relative to the best candidate's. */
final class TextFit {

    private TextFit() {}

    /** @param relevance 0 to 1, or null when the search engine found nothing to compare */
    static Finding of(@Nullable Double relevance) {
        if (relevance == null) {
            return Finding.unknown("The words of both sides were not compared.", "Describing the work in more words.");
        }
        String evidence = "The texts share " + Math.round(relevance * 100) + "% of what the closest match shares.";
        return relevance >= 1
                ? Finding.full(evidence)
                : new Finding(Math.max(0, relevance), evidence, "Evidence in the words that the engagement uses.");
    }
}
