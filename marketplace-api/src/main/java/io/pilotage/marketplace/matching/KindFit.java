package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.shared.EngagementKind;
import java.math.BigDecimal;

/** Whether the profile suits the kind of hire: interim cover is full-time, the others are not measured by free days. */
final class KindFit {

    /** Days a month from which cover counts as full-time. */
    private static final BigDecimal FULL_TIME = BigDecimal.valueOf(18);

    private KindFit() {}

    static Finding of(Wanted wanted, Offered offered) {
        EngagementKind kind = wanted.kind();
        if (kind == null) {
            return Finding.unknown("The engagement does not say its kind.", "The organisation can choose a kind.");
        }
        return switch (kind) {
            case FRACTIONAL ->
                offered.dayRate() == null
                        ? Finding.unknown("The profile states no day rate.", "The profile can offer work by the day.")
                        : Finding.full("The profile offers work by the day.");
            case INTERIM -> interim(offered);
            case ADVISORY ->
                Finding.unknown(
                        "The profile does not say whether work for a fixed price is welcome.",
                        "Nothing yet: a profile cannot say this.");
            case PERMANENT ->
                Finding.unknown(
                        "The profile does not say whether a permanent post is welcome.",
                        "Nothing yet: a profile cannot say this.");
        };
    }

    private static Finding interim(Offered offered) {
        BigDecimal free = offered.daysPerMonthFree();
        if (free == null) {
            return Finding.unknown(
                    "The profile does not say how many days are free.", "The profile can state its free days.");
        }
        String evidence = "Interim cover is full-time, and " + free.toPlainString() + " days a month are free.";
        return free.compareTo(FULL_TIME) >= 0
                ? Finding.full(evidence)
                : new Finding(free.doubleValue() / FULL_TIME.doubleValue(), evidence, "18 free days a month or more.");
    }
}
