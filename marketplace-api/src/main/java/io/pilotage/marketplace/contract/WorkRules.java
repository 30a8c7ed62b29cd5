package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.shared.Checks;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What work may be logged. */
final class WorkRules {

    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final int SHORTEST_NOTE = 5;
    private static final int LONGEST_NOTE = 1000;

    private WorkRules() {}

    /** @throws io.pilotage.marketplace.shared.InvalidInput naming every field that breaks a rule */
    static void check(
            @Nullable LocalDate startedOn,
            @Nullable BigDecimal days,
            @Nullable String note,
            LocalDate first,
            LocalDate today,
            BigDecimal left) {
        var checks = new Checks()
                .present(startedOn, "from")
                .that(
                        startedOn == null || !startedOn.isBefore(first),
                        "from",
                        "too-early",
                        "Work counts from " + first + ", the day the contract became active.")
                .that(
                        startedOn == null || !startedOn.isAfter(today),
                        "from",
                        "in-future",
                        "Please log work after it was done.")
                .present(days, "days")
                .text(note, "note", SHORTEST_NOTE, LONGEST_NOTE);
        if (days != null) {
            checks.that(days.signum() > 0, "days", "not-positive", "Please enter more than 0 days.")
                    .that(
                            Checks.isOrdinary(days) && days.remainder(QUARTER).signum() == 0,
                            "days",
                            "too-fine",
                            "Please enter days in quarters, such as 1.25.")
                    .that(
                            days.compareTo(left) <= 0,
                            "days",
                            "more-than-bought",
                            "Only " + left.stripTrailingZeros().toPlainString() + " of the paid days are left.");
        }
        checks.orThrow();
    }
}
