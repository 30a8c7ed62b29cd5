package io.pilotage.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published engagement as it is searched; enumerations are given as their names, amounts in minor units.
 *
 * @param closesAt when bidding closes, or null for rolling bidding
 * @param languages that the work needs besides English
 * @param clearance the level that is asked for, or null when none is
 * @param onSitePercent share of the time on site, 0 to 100
 */
public record EngagementDocument(
        UUID id,
        String title,
        String summary,
        String kind,
        String role,
        String sector,
        @Nullable String region,
        @Nullable Double latitude,
        @Nullable Double longitude,
        boolean remoteAllowed,
        int onSitePercent,
        @Nullable Double daysPerMonth,
        @Nullable Long dayRateMinMinor,
        @Nullable Long dayRateMaxMinor,
        @Nullable Long priceMinor,
        String currency,
        List<String> responsibilities,
        List<String> skills,
        List<String> needs,
        List<String> outcomes,
        List<String> criteria,
        List<String> languages,
        @Nullable String clearance,
        String organisationName,
        @Nullable String sizeBand,
        Instant publishedAt,
        @Nullable Instant closesAt,
        @Nullable LocalDate startsOn,
        boolean sealed)
        implements SearchDocument {

    public EngagementDocument {
        responsibilities = List.copyOf(responsibilities);
        skills = List.copyOf(skills);
        needs = List.copyOf(needs);
        outcomes = List.copyOf(outcomes);
        criteria = List.copyOf(criteria);
        languages = languages == null ? List.of() : List.copyOf(languages); // older documents have none
    }

    /** Whether bids are still taken at the given moment. */
    public boolean openAt(Instant moment) {
        return closesAt == null || closesAt.isAfter(moment);
    }

    @Override
    @JsonIgnore
    public DocumentKind documentKind() {
        return DocumentKind.ENGAGEMENT;
    }
}
