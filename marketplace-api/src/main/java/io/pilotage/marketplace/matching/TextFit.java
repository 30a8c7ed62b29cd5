package io.pilotage.marketplace.matching;

import org.jspecify.annotations.Nullable;

/** How near the words and the meaning of both sides' texts are, as the search engine found it, relative to the nearest candidate. */
final class TextFit {

    private TextFit() {}

    /** @param nearness 0 to 1, or null when the search engine found nothing to compare; only its hundredths count */
    static Fit of(@Nullable Double nearness) {
        if (nearness == null) {
            return Fit.unknown("The texts of both sides were not compared.", "Describing the work in more words.");
        }
        long percent = Math.clamp(Math.round(nearness * 100), 0, 100);
        String evidence = percent == 100
                ? "No other description is closer to what is asked for."
                : "What this profile says is close to what is asked for (" + percent + " of 100, the closest is 100).";
        return percent == 100
                ? Fit.full(evidence)
                : new Fit(percent / 100.0, evidence, "Evidence in the words that the engagement uses.");
    }
}
