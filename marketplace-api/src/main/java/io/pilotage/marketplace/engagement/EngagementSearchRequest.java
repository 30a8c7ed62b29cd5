package io.pilotage.marketplace.engagement.web;

import io.pilotage.marketplace.shared.Checks;
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
import io.pilotage.search.NumberRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a search for engagements; those that may be repeated widen it.
 *
 * @param remote true for work that can be done at least partly from afar
 * @param daysAtLeast days per month
 * @param rateAtLeast lowest day rate in pounds; an engagement is found when its budget overlaps the range
 * @param closingBefore only those whose bidding closes before this moment
 * @param open true to leave out what takes no more bids
 * @param near a town, council area or region of the United Kingdom to measure distances from; needs {@code within}
 * @param within kilometres from {@code near}
 */
record EngagementSearchRequest(
        @Nullable String words,
        @Nullable Set<EngagementKind> kind,
        @Nullable Set<LeadershipRole> role,
        @Nullable Set<Sector> sector,
        @Nullable Set<SizeBand> sizeBand,
        @Nullable Set<Region> region,
        @Nullable Set<Responsibility> responsibility,
        @Nullable Set<Skill> skill,
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

    private static final int USUAL_LIMIT = 20;

    EngagementQuery query() {
        new Checks()
                .upTo(words, "words", 400)
                .between(limit, "limit", 1, 100)
                .between(daysAtLeast, "daysAtLeast", "0", "31")
                .between(daysAtMost, "daysAtMost", "0", "31")
                .between(rateAtLeast, "rateAtLeast", "0", "100000")
                .between(rateAtMost, "rateAtMost", "0", "100000")
                .that(
                        closingBefore == null || PlausibleTimes.plausible(closingBefore),
                        "closingBefore",
                        "out-of-range",
                        "Please choose a moment between the years 1900 and 2199.")
                .orThrow();
        return EngagementQuery.all()
                .withWords(words == null ? "" : words)
                .withDaysPerMonth(NumberRange.between(daysAtLeast, daysAtMost))
                .withDayRateMinor(
                        NumberRange.between(SearchParameters.minor(rateAtLeast), SearchParameters.minor(rateAtMost)))
                .withClosingBefore(closingBefore)
                .withOpenNow(open != null && open)
                .withNear(SearchParameters.near(near, within))
                .withSort(sort == null ? EngagementSort.RELEVANCE : sort)
                .withPage(after, limit == null ? USUAL_LIMIT : limit)
                .with(EngagementFacet.KIND, SearchParameters.names(kind))
                .with(EngagementFacet.ROLE, SearchParameters.names(role))
                .with(EngagementFacet.SECTOR, SearchParameters.names(sector))
                .with(EngagementFacet.SIZE_BAND, SearchParameters.names(sizeBand))
                .with(EngagementFacet.REGION, SearchParameters.names(region))
                .with(EngagementFacet.RESPONSIBILITY, SearchParameters.names(responsibility))
                .with(EngagementFacet.SKILL, SearchParameters.names(skill))
                .with(EngagementFacet.REMOTE, SearchParameters.names(remote == null ? null : Set.of(remote)));
    }
}
