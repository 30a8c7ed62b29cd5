package io.pilotage.marketplace.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether there are enough free days, soon enough: the share of the days asked for, less for every day of waiting; the start alone
 * where no days are counted.
 */
final class AvailabilityFit {

    /** A start this many days late counts as no fit. */
    private static final double LONGEST_WAIT = 90;

    private AvailabilityFit() {}

    static Fit of(Wanted wanted, Offered offered) {
        BigDecimal asked = wanted.daysPerMonth();
        BigDecimal free = offered.daysPerMonthFree();
        long late = daysLate(wanted.startsOn(), offered.availableFrom());
        double inTime = Math.max(0, 1 - late / LONGEST_WAIT);
        if (asked == null || asked.signum() <= 0) {
            return start(wanted.startsOn(), late, inTime);
        }
        if (free == null) {
            return Fit.unknown(
                    "The profile does not say how many days are free.", "The profile can state its free days.");
        }
        double days = Math.min(1, free.doubleValue() / asked.doubleValue());
        double score = days * inTime;
        String evidence = free.toPlainString() + " days a month are free, " + asked.toPlainString() + " are asked for"
                + (late == 0 ? "." : "; free " + late + " days after the start.");
        if (score == 1) {
            return Fit.full(evidence);
        }
        return new Fit(score, evidence, days < 1 ? "More free days, or fewer days asked for." : "A later start.");
    }

    private static Fit start(@Nullable LocalDate startsOn, long late, double inTime) {
        if (startsOn == null) {
            return Fit.unknown(
                    "The engagement names neither days a month nor a start.", "The organisation can name them.");
        }
        return late == 0
                ? Fit.full("Free by the start, " + startsOn + ".")
                : new Fit(inTime, "Free " + late + " days after the start, " + startsOn + ".", "A later start.");
    }

    private static long daysLate(@Nullable LocalDate starts, @Nullable LocalDate available) {
        return starts == null || available == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(starts, available));
    }
}
