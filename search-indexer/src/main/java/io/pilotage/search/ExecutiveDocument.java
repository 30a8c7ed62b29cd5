package io.pilotage.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published profile as it is searched; enumerations are given as their names, amounts in minor units.
 *
 * @param firm the name of the firm that places the executive, or null for independent ones
 * @param travelKm how far the executive travels, or null when unknown
 * @param remotePercent share of the time the executive wants to work remotely, 0 to 100
 * @param clearances the level that is held and all below it
 * @param clearanceUntil the last day on which they are held, or null when they do not expire
 * @param experience one text per career entry
 */
public record ExecutiveDocument(
        UUID id,
        String name,
        @Nullable String firm,
        String headline,
        String summary,
        List<String> roles,
        List<String> sectors,
        @Nullable String region,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Integer travelKm,
        int remotePercent,
        @Nullable Long dayRateMinor,
        String currency,
        @Nullable Double daysPerMonthFree,
        @Nullable LocalDate availableFrom,
        List<String> languages,
        List<String> clearances,
        @Nullable LocalDate clearanceUntil,
        List<Capability> responsibilities,
        List<Capability> skills,
        List<String> experience,
        Instant publishedAt)
        implements SearchDocument {

    public ExecutiveDocument {
        roles = List.copyOf(roles);
        sectors = List.copyOf(sectors);
        languages = List.copyOf(languages);
        clearances = clearances == null ? List.of() : List.copyOf(clearances); // older documents have none
        responsibilities = List.copyOf(responsibilities);
        skills = List.copyOf(skills);
        experience = List.copyOf(experience);
    }

    @Override
    @JsonIgnore
    public DocumentKind documentKind() {
        return DocumentKind.EXECUTIVE;
    }
}
