package io.pilotage.marketplace.demonstration;

import io.pilotage.marketplace.executive.DevelopmentActivity;
import io.pilotage.marketplace.executive.ProfileContent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An executive of the demonstration.
 *
 * @param availableInDays days from the day of loading until the executive is free; 0 means at once
 * @param inReview true to leave the profile with the moderators
 */
record InventedExecutive(
        UUID id,
        String name,
        String email,
        int availableInDays,
        boolean inReview,
        ProfileContent profile,
        @Nullable List<Activity> development) {

    /**
     * Something that the executive did for their own development.
     *
     * @param monthsAgo from the month of loading
     */
    record Activity(DevelopmentActivity.Kind kind, String title, int monthsAgo, int hours) {

        DevelopmentActivity asOf(LocalDate today) {
            return new DevelopmentActivity(kind, title, YearMonth.from(today).minusMonths(monthsAgo), hours);
        }
    }

    InventedPerson person() {
        return new InventedPerson(id, name, email);
    }

    ProfileContent profileAsOf(LocalDate today) {
        return profile.change()
                .availableFrom(availableInDays == 0 ? null : today.plusDays(availableInDays))
                .development(
                        development == null
                                ? List.of()
                                : development.stream().map(it -> it.asOf(today)).toList())
                .build();
    }
}
