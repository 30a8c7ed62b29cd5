package io.pilotage.marketplace.executive.web;

import io.pilotage.marketplace.shared.Checks;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.Skill;
import io.pilotage.search.ExecutiveFacet;
import io.pilotage.search.ExecutiveQuery;
import io.pilotage.search.ExecutiveSort;
import io.pilotage.search.NumberRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * The parameters of a search for executives; those that may be repeated widen it.
 *
 * @param daysAtLeast days free per month
 * @param rateAtLeast lowest day rate in pounds
 * @param rateAtMost highest day rate in pounds
 * @param remoteAtLeast lowest share of remote work, in per cent
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
        ExecutiveQuery query = ExecutiveQuery.all()
                .withWords(words == null ? "" : words)
                .withDaysPerMonthFree(NumberRange.between(daysAtLeast, null))
                .withDayRateMinor(NumberRange.between(minor(rateAtLeast), minor(rateAtMost)))
                .withAvailableBy(availableBy)
                .withRemotePercent(NumberRange.between(remoteAtLeast, null))
                .withSort(sort == null ? ExecutiveSort.RELEVANCE : sort)
                .withPage(after, limit == null ? USUAL_LIMIT : limit);
        query = selected(query, ExecutiveFacet.ROLE, role);
        query = selected(query, ExecutiveFacet.SECTOR, sector);
        query = selected(query, ExecutiveFacet.REGION, region);
        query = selected(query, ExecutiveFacet.LANGUAGE, language);
        query = selected(query, ExecutiveFacet.RESPONSIBILITY, responsibility);
        return selected(query, ExecutiveFacet.SKILL, skill);
    }

    private static ExecutiveQuery selected(ExecutiveQuery query, ExecutiveFacet facet, @Nullable Collection<?> values) {
        return values == null || values.isEmpty()
                ? query
                : query.with(facet, values.stream().map(String::valueOf).collect(Collectors.toSet()));
    }

    private static @Nullable BigDecimal minor(@Nullable BigDecimal pounds) {
        return pounds == null ? null : pounds.movePointRight(2);
    }
}
