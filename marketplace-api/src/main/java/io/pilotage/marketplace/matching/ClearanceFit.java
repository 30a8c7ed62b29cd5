package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.executive.Clearance;
import io.pilotage.marketplace.shared.ClearanceLevel;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether the clearance that is asked for, or a higher one, is held today; a lower one shows that vetting is nothing new. */
final class ClearanceFit {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private ClearanceFit() {}

    static Fit of(ClearanceLevel asked, @Nullable Clearance held, LocalDate today) {
        ClearanceLevel level = held == null ? null : held.level();
        if (held == null || level == null) {
            return Fit.unknown(
                    asked.label() + " is asked for, and the profile states no clearance.",
                    "Stating the clearance that is held.");
        }
        String wouldChange = asked.label() + ", or a higher clearance, that has not expired.";
        if (!held.holdsOn(today)) {
            return new Fit(
                    0,
                    asked.label() + " is asked for; " + level.label() + " expired at the end of "
                            + MONTH.format(held.expires()) + ".",
                    wouldChange);
        }
        return level.compareTo(asked) >= 0
                ? Fit.full("Holds " + level.label() + ", not verified; " + asked.label() + " is asked for.")
                : new Fit(
                        0.3,
                        "Holds " + level.label() + ", not verified, but " + asked.label() + " is asked for.",
                        wouldChange);
    }
}
