package io.pilotage.ui.engagement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people write them. */
public final class Day {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Day() {}

    /** For example {@code 24 November 2026}. */
    public static String words(LocalDate day) {
        return FORMAT.format(day);
    }
}
