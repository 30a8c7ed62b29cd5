package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.executive.DevelopmentActivity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The hours of a person's own development in this month and the twelve before, against {@link DevelopmentActivity#HOURS_A_YEAR}. They are
 * self-declared, and that is said. Whoever states some never counts for less than who says nothing.
 */
final class DevelopmentFit {

    private DevelopmentFit() {}

    static Fit of(List<DevelopmentActivity> stated, LocalDate today) {
        List<DevelopmentActivity> recent = stated.stream()
                .filter(it -> it.inTheYearTo(today) && it.hours() != null)
                .toList();
        if (recent.isEmpty()) {
            return Fit.unknown(
                    "The profile names no development in the last 12 months.",
                    "Courses, reading, mentoring and the like, with their hours.");
        }
        long hours = recent.stream().mapToLong(DevelopmentFit::hours).sum();
        String latest = recent.stream()
                .max(Comparator.comparing(DevelopmentFit::completed))
                .map(it -> it.title() == null ? "" : ", the latest “" + it.title() + "”")
                .orElse("");
        String evidence = "States " + hours + (hours == 1 ? " hour" : " hours") + " in the last 12 months, not verified"
                + latest + "; " + DevelopmentActivity.HOURS_A_YEAR + " are enough.";
        return hours >= DevelopmentActivity.HOURS_A_YEAR
                ? Fit.full(evidence)
                : new Fit(
                        0.5 + 0.5 * hours / DevelopmentActivity.HOURS_A_YEAR,
                        evidence,
                        "More hours of development, up to " + DevelopmentActivity.HOURS_A_YEAR + " a year.");
    }

    private static YearMonth completed(DevelopmentActivity activity) {
        return Objects.requireNonNull(activity.completed());
    }

    private static int hours(DevelopmentActivity activity) {
        return Objects.requireNonNull(activity.hours());
    }
}
