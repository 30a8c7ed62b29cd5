package io.pilotage.marketplace.demonstration;

import io.pilotage.marketplace.executive.ProfileContent;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An executive of the demonstration.
 *
 * @param availableInDays days from the day of loading until the executive is free; 0 means at once
 * @param inReview true to leave the profile with the moderators
 */
record InventedExecutive(
        UUID id, String name, String email, int availableInDays, boolean inReview, ProfileContent profile) {

    InventedPerson person() {
        return new InventedPerson(id, name, email);
    }

    ProfileContent profileAsOf(LocalDate today) {
        return profile.change()
                .availableFrom(availableInDays == 0 ? null : today.plusDays(availableInDays))
                .build();
    }
}
