package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.ClearanceLevel;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.Skill;
import io.pilotage.marketplace.web.SearchParameters;
import io.pilotage.search.ExecutiveFacet;
import io.pilotage.search.ExecutiveQuery;
import io.pilotage.search.ExecutiveSort;
import io.pilotage.search.Near;
import io.pilotage.search.NumberRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A search for executives as callers write it, in parameters of an address or as JSON; those that may be repeated widen it.
 *
 * @param clearance held today, or a higher one
 * @param daysAtLeast days free per month
 * @param rateAtLeast lowest day rate in pounds
 * @param rateAtMost highest day rate in pounds
 * @param remoteAtLeast lowest share of remote work, in per cent
 * @param near a town, council area or region of the United Kingdom to measure distances from; needs {@code within}
 * @param within kilometres from {@code near}
 */
public record ExecutiveSearchRequest(
        @Nullable String words,
        @Nullable Set<LeadershipRole> role,
        @Nullable Set<Sector> sector,
        @Nullable Set<Region> region,
        @Nullable Set<String> language,
        @Nullable Set<Responsibility> responsibility,
        @Nullable Set<Skill> skill,
        @Nullable Set<ClearanceLevel> clearance,
        @Nullable BigDecimal daysAtLeast,
        @Nullable BigDecimal rateAtLeast,
        @Nullable BigDecimal rateAtMost,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate availableBy,

        @Nullable Integer remoteAtLeast,
        @Nullable String near,
        @Nullable Integer within,
        @Nullable ExecutiveSort sort,
        @Nullable String after,
        @Nullable Integer limit) {

    /** The same search in the caller's words, from the first page; values of a facet that the domain does not know are left out. */
    public static ExecutiveSearchRequest of(ExecutiveQuery query) {
        Map<ExecutiveFacet, Set<String>> selected = query.selected();
        Double remote = query.remotePercent().atLeast();
        Near near = query.near();
        return new ExecutiveSearchRequest(
                query.words().isBlank() ? null : query.words(),
                SearchParameters.known(LeadershipRole.class, selected.get(ExecutiveFacet.ROLE)),
                SearchParameters.known(Sector.class, selected.get(ExecutiveFacet.SECTOR)),
                SearchParameters.known(Region.class, selected.get(ExecutiveFacet.REGION)),
                selected.get(ExecutiveFacet.LANGUAGE),
                SearchParameters.known(Responsibility.class, selected.get(ExecutiveFacet.RESPONSIBILITY)),
                SearchParameters.known(Skill.class, selected.get(ExecutiveFacet.SKILL)),
                SearchParameters.known(ClearanceLevel.class, selected.get(ExecutiveFacet.CLEARANCE)),
                SearchParameters.number(query.daysPerMonthFree().atLeast()),
                SearchParameters.pounds(query.dayRateMinor().atLeast()),
                SearchParameters.pounds(query.dayRateMinor().atMost()),
                query.availableBy(),
                remote == null ? null : (int) Math.ceil(remote),
                near == null ? null : near.place().name(),
                near == null ? null : near.kilometres(),
                query.sort() == ExecutiveSort.RELEVANCE ? null : query.sort(),
                null,
                null);
    }

    /** @throws io.pilotage.marketplace.shared.InvalidInput naming each parameter that breaks a rule */
    public ExecutiveQuery query() {
        SearchParameters.checked(words, daysAtLeast, rateAtLeast, rateAtMost, limit)
                .between(remoteAtLeast, "remoteAtLeast", 0, 100)
                .orThrow();
        return SearchParameters.with(
                        ExecutiveQuery.all(), words, SearchParameters.near(near, within), sort, after, limit)
                .withDaysPerMonthFree(NumberRange.between(daysAtLeast, null))
                .withDayRateMinor(
                        NumberRange.between(SearchParameters.minor(rateAtLeast), SearchParameters.minor(rateAtMost)))
                .withAvailableBy(availableBy)
                .withRemotePercent(NumberRange.between(remoteAtLeast, null))
                .with(ExecutiveFacet.ROLE, SearchParameters.names(role))
                .with(ExecutiveFacet.SECTOR, SearchParameters.names(sector))
                .with(ExecutiveFacet.REGION, SearchParameters.names(region))
                .with(ExecutiveFacet.LANGUAGE, SearchParameters.names(language))
                .with(ExecutiveFacet.RESPONSIBILITY, SearchParameters.names(responsibility))
                .with(ExecutiveFacet.SKILL, SearchParameters.names(skill))
                .with(ExecutiveFacet.CLEARANCE, SearchParameters.names(clearance));
    }
}
