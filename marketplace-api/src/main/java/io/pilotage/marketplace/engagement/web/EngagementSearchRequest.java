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
import io.pilotage.search.EngagementFacet;
import io.pilotage.search.EngagementQuery;
import io.pilotage.search.EngagementSort;
import io.pilotage.search.Near;
import io.pilotage.search.NumberRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a search for engagements; those that may be repeated widen it.
 *
 * @param remote true for work that can be done at least partly from afar
 * @param daysAtLeast days per month
 * @param rateAtLeast lowest day rate in pounds; an engagement is found when its budget overlaps the range
 * @param closingBefore only those whose bidding closes before this moment
 * @param open true to leave out what takes no more bids
 * @param near a region to measure distances from; needs {@code within}
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
        @Nullable Region near,
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
                .between(within, "within", 1, 2000)
                .that(
                        closingBefore == null || PlausibleTimes.plausible(closingBefore),
                        "closingBefore",
                        "out-of-range",
                        "Please choose a moment between the years 1900 and 2199.")
                .that(
                        (near == null) == (within == null),
                        "within",
                        "incomplete",
                        "Please give near and within together.")
                .orThrow();
        EngagementQuery query = EngagementQuery.all()
                .withWords(words == null ? "" : words)
                .withDaysPerMonth(NumberRange.between(daysAtLeast, daysAtMost))
                .withDayRateMinor(NumberRange.between(minor(rateAtLeast), minor(rateAtMost)))
                .withClosingBefore(closingBefore)
                .withOpenNow(open != null && open)
                .withNear(near == null || within == null ? null : new Near(near.latitude(), near.longitude(), within))
                .withSort(sort == null ? EngagementSort.RELEVANCE : sort)
                .withPage(after, limit == null ? USUAL_LIMIT : limit);
        query = selected(query, EngagementFacet.KIND, kind);
        query = selected(query, EngagementFacet.ROLE, role);
        query = selected(query, EngagementFacet.SECTOR, sector);
        query = selected(query, EngagementFacet.SIZE_BAND, sizeBand);
        query = selected(query, EngagementFacet.REGION, region);
        query = selected(query, EngagementFacet.RESPONSIBILITY, responsibility);
        query = selected(query, EngagementFacet.SKILL, skill);
        return selected(query, EngagementFacet.REMOTE, remote == null ? null : Set.of(remote));
    }

    private static EngagementQuery selected(
            EngagementQuery query, EngagementFacet facet, @Nullable Collection<?> values) {
        return values == null || values.isEmpty()
                ? query
                : query.with(facet, values.stream().map(String::valueOf).collect(Collectors.toSet()));
    }

    private static @Nullable BigDecimal minor(@Nullable BigDecimal pounds) {
        return pounds == null ? null : pounds.movePointRight(2);
    }
}
