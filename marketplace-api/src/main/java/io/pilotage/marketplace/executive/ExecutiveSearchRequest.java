package io.pilotage.marketplace.executive.web;

import io.pilotage.marketplace.shared.Checks;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.Skill;
import io.pilotage.marketplace.web.SearchParameters;
import io.pilotage.search.ExecutiveFacet;
import io.pilotage.search.ExecutiveQuery;
import io.pilotage.search.ExecutiveSort;
import io.pilotage.search.NumberRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * The parameters of a search for executives; those that may be repeated widen it.
 *
 * @param daysAtLeast days free per month
 * @param rateAtLeast lowest day rate in pounds
 * @param rateAtMost highest day rate in pounds
 * @param remoteAtLeast lowest share of remote work, in per cent
 * @param near a town, council area or region of the United Kingdom to measure distances from; needs {@code within}
 * @param within kilometres from {@code near}
 */
record ExecutiveSearchRequest(
        @Nullable String words,
        @Nullable Set<LeadershipRole> role,
        @Nullable Set<Sector> sector,
        @Nullable Set<Region> region,
        @Nullable Set<String> language,
        @Nullable Set<Responsibility> responsibility,
        @Nullable Set<Skill> skill,
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

    private static final int USUAL_LIMIT = 20;

    ExecutiveQuery query() {
        new Checks()
                .upTo(words, "words", 400)
                .between(limit, "limit", 1, 100)
                .between(daysAtLeast, "daysAtLeast", "0", "31")
                .between(rateAtLeast, "rateAtLeast", "0", "100000")
                .between(rateAtMost, "rateAtMost", "0", "100000")
                .between(remoteAtLeast, "remoteAtLeast", 0, 100)
                .orThrow();
        return ExecutiveQuery.all()
                .withWords(words == null ? "" : words)
                .withDaysPerMonthFree(NumberRange.between(daysAtLeast, null))
                .withDayRateMinor(
                        NumberRange.between(SearchParameters.minor(rateAtLeast), SearchParameters.minor(rateAtMost)))
                .withAvailableBy(availableBy)
                .withRemotePercent(NumberRange.between(remoteAtLeast, null))
                .withNear(SearchParameters.near(near, within))
                .withSort(sort == null ? ExecutiveSort.RELEVANCE : sort)
                .withPage(after, limit == null ? USUAL_LIMIT : limit)
                .with(ExecutiveFacet.ROLE, SearchParameters.names(role))
                .with(ExecutiveFacet.SECTOR, SearchParameters.names(sector))
                .with(ExecutiveFacet.REGION, SearchParameters.names(region))
                .with(ExecutiveFacet.LANGUAGE, SearchParameters.names(language))
                .with(ExecutiveFacet.RESPONSIBILITY, SearchParameters.names(responsibility))
                .with(ExecutiveFacet.SKILL, SearchParameters.names(skill));
    }
}
