package io.pilotage.marketplace.alert;

import io.pilotage.marketplace.engagement.EngagementSearchRequest;
import io.pilotage.marketplace.executive.ExecutiveSearchRequest;
import io.pilotage.marketplace.shared.Checks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A saved search, for its person.
 *
 * @param engagements what it asks, if it is for engagements
 * @param executives what it asks, if it is for executives
 * @param lookedAt when its person last opened it; what was published later is new to them
 */
public record SavedSearchDetails(
        SavedSearchId id,
        long version,
        String name,
        AlertFrequency frequency,
        @Nullable EngagementSearchRequest engagements,
        @Nullable ExecutiveSearchRequest executives,
        Instant createdAt,
        Instant lookedAt) {

    /**
     * What a person says of a search that they save: either {@code engagements} or {@code executives} is given.
     *
     * @param name 1 to 80 characters
     */
    public record Statement(
            @Nullable String name,
            @Nullable AlertFrequency frequency,
            @Nullable EngagementSearchRequest engagements,
            @Nullable ExecutiveSearchRequest executives) {

        /** @throws io.pilotage.marketplace.shared.InvalidInput naming each field that breaks a rule */
        SavedQuery checked() {
            new Checks()
                    .line(name, "name", 1, 80)
                    .present(frequency, "frequency")
                    .that(
                            (engagements == null) != (executives == null),
                            "engagements",
                            "one-of-two",
                            "Please give either engagements or executives.")
                    .orThrow();
            return new SavedQuery(engagements, executives).fromTheStart();
        }
    }
}
