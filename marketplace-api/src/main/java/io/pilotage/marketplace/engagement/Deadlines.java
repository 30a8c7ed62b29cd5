package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.shared.UkTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Days and deadlines as they are counted and written in {@link UkTime#ZONE}. */
final class Deadlines {

    private Deadlines() {}

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, UkTime.ZONE);
    }

    /** The largest unit that says it exactly: "14 days", "36 hours", "10 seconds". */
    static String inWords(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds % 86_400 == 0) {
            return count(seconds / 86_400, "day");
        }
        if (seconds % 3_600 == 0) {
            return count(seconds / 3_600, "hour");
        }
        return seconds % 60 == 0 ? count(seconds / 60, "minute") : count(seconds, "second");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
