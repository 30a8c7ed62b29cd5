package io.pilotage.marketplace.shared;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time of the United Kingdom, in which days and deadlines are counted and shown wherever a person is. */
public final class UkTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss z", Locale.UK).withZone(ZONE);

    private UkTime() {}

    /** To the second, as it stands in a sentence. */
    public static String inWords(Instant moment) {
        return MOMENT.format(moment);
    }
}
