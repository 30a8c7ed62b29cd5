package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.shared.ClearanceLevel;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.PlausibleTimes;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.shared.Skill;
import io.pilotage.marketplace.web.SearchParameters;
import io.pilotage.search.EngagementFacet;
import io.pilotage.search.EngagementQuery;
import io.pilotage.search.EngagementSort;
import io.pilotage.search.Near;
import io.pilotage.search.NumberRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A search for engagements as callers write it, in parameters of an address or as JSON; those that may be repeated widen it.
 *
 * @param language that the work needs besides English
 * @param clearance the level that is asked for
 * @param remote true for work that can be done at least partly from afar
 * @param daysAtLeast days per month
 * @param rateAtLeast lowest day rate in pounds; an engagement is found when its budget overlaps the range
 * @param closingBefore only those whose bidding closes before this moment
 * @param open true to leave out what takes no more bids
 * @param near a town, council area or region of the United Kingdom to measure distances from; needs {@code within}
 * @param within kilometres from {@code near}
 */
public record EngagementSearchRequest(
        @Nullable String words,
        @Nullable Set<EngagementKind> kind,
        @Nullable Set<LeadershipRole> role,
        @Nullable Set<Sector> sector,
        @Nullable Set<SizeBand> sizeBand,
        @Nullable Set<Region> region,
        @Nullable Set<Responsibility> responsibility,
        @Nullable Set<Skill> skill,
        @Nullable Set<String> language,
        @Nullable Set<ClearanceLevel> clearance,
        @Nullable Boolean remote,
        @Nullable BigDecimal daysAtLeast,
        @Nullable BigDecimal daysAtMost,
        @Nullable BigDecimal rateAtLeast,
        @Nullable BigDecimal rateAtMost,
        @Nullable Instant closingBefore,
        @Nullable Boolean open,
        @Nullable String near,
        @Nullable Integer within,
        @Nullable EngagementSort sort,
        @Nullable String after,
        @Nullable Integer limit) {

    /** The same search in the caller's words, from the first page; values of a facet that the domain does not know are left out. */
    public static EngagementSearchRequest of(EngagementQuery query) {
        Map<EngagementFacet, Set<String>> selected = query.selected();
        Set<String> remote = selected.getOrDefault(EngagementFacet.REMOTE, Set.of());
        Near near = query.near();
        return new EngagementSearchRequest(
                query.words().isBlank() ? null : query.words(),
                SearchParameters.known(EngagementKind.class, selected.get(EngagementFacet.KIND)),
                SearchParameters.known(LeadershipRole.class, selected.get(EngagementFacet.ROLE)),
                SearchParameters.known(Sector.class, selected.get(EngagementFacet.SECTOR)),
                SearchParameters.known(SizeBand.class, selected.get(EngagementFacet.SIZE_BAND)),
                SearchParameters.known(Region.class, selected.get(EngagementFacet.REGION)),
                SearchParameters.known(Responsibility.class, selected.get(EngagementFacet.RESPONSIBILITY)),
                SearchParameters.known(Skill.class, selected.get(EngagementFacet.SKILL)),
                selected.get(EngagementFacet.LANGUAGE),
                SearchParameters.known(ClearanceLevel.class, selected.get(EngagementFacet.CLEARANCE)),
                remote.size() == 1 ? Boolean.valueOf(remote.iterator().next()) : null,
                SearchParameters.number(query.daysPerMonth().atLeast()),
                SearchParameters.number(query.daysPerMonth().atMost()),
                SearchParameters.pounds(query.dayRateMinor().atLeast()),
                SearchParameters.pounds(query.dayRateMinor().atMost()),
                query.closingBefore(),
                query.openNow() ? true : null,
                near == null ? null : near.place().name(),
                near == null ? null : near.kilometres(),
                query.sort() == EngagementSort.RELEVANCE ? null : query.sort(),
                null,
                null);
    }

    /** @throws io.pilotage.marketplace.shared.InvalidInput naming each parameter that breaks a rule */
    public EngagementQuery query() {
        SearchParameters.checked(words, daysAtLeast, rateAtLeast, rateAtMost, limit)
                .between(daysAtMost, "daysAtMost", "0", "31")
                .that(
                        closingBefore == null || PlausibleTimes.plausible(closingBefore),
                        "closingBefore",
                        "out-of-range",
                        "Please choose a moment between the years 1900 and 2199.")
                .orThrow();
        return SearchParameters.with(
                        EngagementQuery.all(), words, SearchParameters.near(near, within), sort, after, limit)
                .withDaysPerMonth(NumberRange.between(daysAtLeast, daysAtMost))
                .withDayRateMinor(
                        NumberRange.between(SearchParameters.minor(rateAtLeast), SearchParameters.minor(rateAtMost)))
                .withClosingBefore(closingBefore)
                .withOpenNow(open != null && open)
                .with(EngagementFacet.KIND, SearchParameters.names(kind))
                .with(EngagementFacet.ROLE, SearchParameters.names(role))
                .with(EngagementFacet.SECTOR, SearchParameters.names(sector))
                .with(EngagementFacet.SIZE_BAND, SearchParameters.names(sizeBand))
                .with(EngagementFacet.REGION, SearchParameters.names(region))
                .with(EngagementFacet.RESPONSIBILITY, SearchParameters.names(responsibility))
                .with(EngagementFacet.SKILL, SearchParameters.names(skill))
                .with(EngagementFacet.LANGUAGE, SearchParameters.names(language))
                .with(EngagementFacet.CLEARANCE, SearchParameters.names(clearance))
                .with(EngagementFacet.REMOTE, SearchParameters.names(remote == null ? null : Set.of(remote)));
    }
}
