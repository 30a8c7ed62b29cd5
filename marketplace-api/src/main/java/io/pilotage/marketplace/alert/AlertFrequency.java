package io.pilotage.marketplace.alert;

import io.pilotage.marketplace.shared.UkTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** How often a saved search mails what is new. */
public enum AlertFrequency {
    /** Within about a minute of the publication. */
    IMMEDIATE,
    /** Every morning at {@link #HOUR}. */
    DAILY,
    /** Every Monday morning at {@link #HOUR}. */
    WEEKLY,
    /** Kept without mails. */
    NEVER;

    /** Seven in the morning in {@link UkTime#ZONE}. */
    public static final LocalTime HOUR = LocalTime.of(7, 0);

    /** The last moment, now or before, at which a daily or weekly mail was due. */
    Instant lastDue(Instant now) {
        ZonedDateTime local = now.atZone(UkTime.ZONE);
        ZonedDateTime today = local.toLocalDate().atTime(HOUR).atZone(UkTime.ZONE);
        return switch (this) {
            case DAILY -> (today.isAfter(local) ? today.minusDays(1) : today).toInstant();
            case WEEKLY -> {
                ZonedDateTime monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield (monday.isAfter(local) ? monday.minusWeeks(1) : monday).toInstant();
            }
            case IMMEDIATE, NEVER -> throw new IllegalStateException(this + " is not due at fixed times");
        };
    }
}
