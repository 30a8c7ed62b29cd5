package io.pilotage.marketplace.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.executive.DevelopmentActivity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DevelopmentFitTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-15");

    @Example
    void countsTheHoursOfTheLastTwelveMonthsAndQuotesTheLatest() {
        Fit fit = DevelopmentFit.of(
                List.of(activity("Chairing boards", 12, 6), activity("Mentoring", 0, 9), activity("MBA", 13, 900)),
                TODAY);

        assertThat(fit)
                .isEqualTo(new Fit(
                        0.75,
                        "States 15 hours in the last 12 months, not verified, the latest “Mentoring”; 30 are enough.",
                        "More hours of development, up to 30 a year."));
    }

    @Example
    void isFullFromTheHoursThatAreEnough() {
        assertThat(DevelopmentFit.of(List.of(activity("Mentoring", 3, 30)), TODAY)
                        .score())
                .isEqualTo(1);
    }

    @Example
    void isNeutralToWhoStatesNothingOfLateAndSaysSo() {
        Fit silent = DevelopmentFit.of(List.of(), TODAY);

        assertThat(silent.score()).isEqualTo(0.5);
        assertThat(silent.evidence()).endsWith("Counted as neutral.");
        assertThat(DevelopmentFit.of(List.of(activity("MBA", 13, 900)), TODAY)).isEqualTo(silent);
        assertThat(DevelopmentFit.of(List.of(activity("Not done yet", -1, 900)), TODAY))
                .isEqualTo(silent);
    }

    @Property
    void neverFallsForMoreHours(
            @ForAll @IntRange(min = 1, max = 60) int hours, @ForAll @IntRange(max = 12) int monthsAgo) {
        double less = DevelopmentFit.of(List.of(activity("Course", monthsAgo, hours)), TODAY)
                .score();
        double more = DevelopmentFit.of(List.of(activity("Course", monthsAgo, hours + 1)), TODAY)
                .score();

        assertThat(less).isBetween(0.5, more);
    }

    private static DevelopmentActivity activity(String title, int monthsAgo, int hours) {
        return new DevelopmentActivity(
                DevelopmentActivity.Kind.COURSE, title, YearMonth.from(TODAY).minusMonths(monthsAgo), hours);
    }
}
