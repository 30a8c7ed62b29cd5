package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.executive.Clearance;
import io.pilotage.marketplace.shared.ClearanceLevel;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether the clearance that is asked for, or a higher one, is held today. A profile that states none counts as one that holds none: if
 * silence were neutral, to state a lower or an expired one would cost.
 */
final class ClearanceFit {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private static final double NOT_HELD = 0;

    /** It shows that being vetted is nothing new, but not that the higher one would be given. */
    private static final double LOWER = 0.3;

    private ClearanceFit() {}

    static Fit of(ClearanceLevel asked, @Nullable Clearance held, LocalDate today) {
        String wouldChange = asked.label() + ", or a higher clearance, that has not expired.";
        ClearanceLevel level = held == null ? null : held.level();
        if (held == null || level == null) {
            return new Fit(
                    NOT_HELD,
                    asked.label() + " is asked for, and the profile states no clearance. Counted as not held.",
                    "Stating " + wouldChange);
        }
        if (!held.holdsOn(today)) {
            return new Fit(
                    NOT_HELD,
                    asked.label() + " is asked for; " + level.label() + " expired at the end of "
                            + MONTH.format(held.expires()) + ".",
                    wouldChange);
        }
        return level.compareTo(asked) >= 0
                ? Fit.full("Holds " + level.label() + ", not verified; " + asked.label() + " is asked for.")
                : new Fit(
                        LOWER,
                        "Holds " + level.label() + ", not verified, but " + asked.label() + " is asked for.",
                        wouldChange);
    }
}
