package io.pilotage.marketplace.matching;

/** Whether the person speaks the language of the work. Engagements name none yet, so it is English. */
final class LanguageFit {

    private static final String WORKING_LANGUAGE = "English";

    private LanguageFit() {}

    static Finding of(Offered offered) {
        if (offered.languages().isEmpty()) {
            return Finding.unknown("The profile names no language.", "The profile can name its languages.");
        }
        boolean speaks = offered.languages().stream().anyMatch(WORKING_LANGUAGE::equalsIgnoreCase);
        return speaks
                ? Finding.full("Speaks " + WORKING_LANGUAGE + ", which every engagement is taken to need.")
                : new Finding(
                        0, "The profile does not name " + WORKING_LANGUAGE + ".", "Adding " + WORKING_LANGUAGE + ".");
    }
}
