package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.ClearanceLevel;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A security clearance that a person says to hold; it is not verified.
 *
 * @param sponsor the body that asked for the vetting and keeps it alive
 * @param expires the last month in which it holds, or null if it has none
 */
public record Clearance(
        @Nullable ClearanceLevel level,
        @Nullable String sponsor,
        @Nullable YearMonth expires) {

    /** Whether it has not expired on this day. */
    public boolean holdsOn(LocalDate day) {
        return expires == null || !YearMonth.from(day).isAfter(expires);
    }
}
