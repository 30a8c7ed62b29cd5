package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.Labelled;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person did for their own development, as they say; it is not verified.
 *
 * @param completed the month in which it was finished
 * @param hours that it took
 */
public record DevelopmentActivity(
        @Nullable Kind kind,
        @Nullable String title,
        @Nullable YearMonth completed,
        @Nullable Integer hours) {

    /** The hours that a year should bring. This is our own rule, and no professional body's. */
    public static final int HOURS_A_YEAR = 30;

    /** What sort of activity it was. */
    public enum Kind implements Labelled {
        COURSE("Course"),
        CONFERENCE("Conference"),
        READING("Reading"),
        MENTORING("Mentoring"),
        BOARD_WORK("Board work"),
        CERTIFICATION("Certification"),
        DEGREE("Degree");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Whether it was completed in the month of this day or in one of the twelve before. */
    public boolean inTheYearTo(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return completed != null && !completed.isAfter(month) && !completed.isBefore(month.minusMonths(12));
    }
}
