package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.executive.Fluency;
import io.pilotage.marketplace.executive.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How well the person speaks the languages of the work: English, and those that the engagement asks for; each counts the same. */
final class LanguageFit {

    private static final String ENGLISH = "English";

    private LanguageFit() {}

    static Fit of(List<String> asked, List<Language> spoken) {
        if (spoken.isEmpty()) {
            return Fit.unknown("The profile names no language.", "The profile can name its languages.");
        }
        List<Fit> fits = new ArrayList<>();
        fits.add(of(ENGLISH, "which every engagement is taken to need", spoken));
        asked.stream()
                .filter(language -> !language.equalsIgnoreCase(ENGLISH))
                .map(language -> of(language, "which is asked for", spoken))
                .forEach(fits::add);
        return Fit.mean(fits);
    }

    private static Fit of(String language, String why, List<Language> spoken) {
        return spoken.stream()
                .filter(it -> language.equalsIgnoreCase(it.name()))
                .map(it -> fit(language, why, it.fluency()))
                .max(Comparator.comparingDouble(Fit::score))
                .orElseGet(() -> new Fit(
                        0, "The profile does not name " + language + ", " + why + ".", "Adding " + language + "."));
    }

    private static Fit fit(String language, String why, @Nullable Fluency fluency) {
        // Work as a leader is talk: the basics are far from enough for it, a conversation is more than half.
        double score = switch (fluency) {
            case null -> 0.5;
            case BASIC -> 0.2;
            case CONVERSATIONAL -> 0.6;
            case PROFESSIONAL, NATIVE -> 1;
        };
        String evidence = "Speaks " + language + ", " + why
                + (fluency == null ? "." : ": “" + fluency.label().toLowerCase(Locale.UK) + "”.");
        return score == 1 ? Fit.full(evidence) : new Fit(score, evidence, "Professional command of " + language + ".");
    }
}
