package io.pilotage.marketplace.approval;

import io.pilotage.marketplace.shared.RuleViolation;
import io.pilotage.marketplace.shared.UkTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Somebody wanted to be one of the two who decide about much money, and may do so only from a later moment. */
public final class GrantedLately extends RuleViolation {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm z", Locale.UK).withZone(UkTime.ZONE);

    GrantedLately(Instant from) {
        super(
                Kind.FORBIDDEN,
                "granted-lately",
                "You were given this permission only lately. You can be one of the two who decide about so much money"
                        + " from " + MOMENT.format(from) + ".");
    }
}
