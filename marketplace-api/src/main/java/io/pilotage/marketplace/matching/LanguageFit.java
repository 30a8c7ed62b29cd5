package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.executive.Fluency;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How well the person speaks the language of the work. Engagements name none, so it is English. */
final class LanguageFit {

    private static final String WORKING_LANGUAGE = "English";

    private LanguageFit() {}

    static Fit of(Offered offered) {
        if (offered.languages().isEmpty()) {
            return Fit.unknown("The profile names no language.", "The profile can name its languages.");
        }
        return offered.languages().stream()
                .filter(language -> WORKING_LANGUAGE.equalsIgnoreCase(language.name()))
                .map(language -> spoken(language.fluency()))
                .max(Comparator.comparingDouble(Fit::score))
                .orElseGet(() -> new Fit(
                        0, "The profile does not name " + WORKING_LANGUAGE + ".", "Adding " + WORKING_LANGUAGE + "."));
    }

    private static Fit spoken(@Nullable Fluency fluency) {
        double score = switch (fluency) {
            case null -> 0.5;
            case BASIC -> 0.2;
            case CONVERSATIONAL -> 0.6;
            case PROFESSIONAL, NATIVE -> 1;
        };
        String evidence = "Speaks " + WORKING_LANGUAGE + ", which every engagement is taken to need"
                + (fluency == null ? "." : ": “" + fluency.label().toLowerCase(Locale.UK) + "”.");
        return score == 1
                ? Fit.full(evidence)
                : new Fit(score, evidence, "Professional command of " + WORKING_LANGUAGE + ".");
    }
}
