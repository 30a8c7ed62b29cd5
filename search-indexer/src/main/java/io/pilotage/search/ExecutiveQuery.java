package io.pilotage.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question for executives; start from {@link #all()} and narrow it.
 *
 * @param words what the person typed: words, "phrases" and -exclusions
 * @param selected chosen values per facet
 * @param daysPerMonthFree range of the days that the executive has free per month
 * @param dayRateMinor range of the day rate, in minor units
 * @param availableBy leaves out who is available only later
 * @param remotePercent range of the share of remote work, 0 to 100
 * @param publishedAfter leaves out what was published at this moment or earlier
 * @param after cursor of a previous page, or null for the first
 * @param limit items per page, 1 to 100
 */
public record ExecutiveQuery(
        String words,
        Map<ExecutiveFacet, Set<String>> selected,
        NumberRange daysPerMonthFree,
        NumberRange dayRateMinor,
        @Nullable LocalDate availableBy,
        NumberRange remotePercent,
        @Nullable Instant publishedAfter,
        @Nullable Near near,
        ExecutiveSort sort,
        @Nullable String after,
        int limit) {

    public ExecutiveQuery {
        selected = Selection.sorted(selected);
        PageLimit.check(limit);
    }

    /** Everybody, most relevant first. */
    public static ExecutiveQuery all() {
        return new ExecutiveQuery(
                "",
                Map.of(),
                NumberRange.ANY,
                NumberRange.ANY,
                null,
                NumberRange.ANY,
                null,
                null,
                ExecutiveSort.RELEVANCE,
                null,
                PageLimit.USUAL);
    }

    public ExecutiveQuery withWords(String value) {
        return new ExecutiveQuery(
                value,
                selected,
                daysPerMonthFree,
                dayRateMinor,
                availableBy,
                remotePercent,
                publishedAfter,
                near,
                sort,
                after,
                limit);
    }

    /** Replaces what is selected in one facet. */
    public ExecutiveQuery with(ExecutiveFacet facet, Set<String> values) {
        var changed = new EnumMap<ExecutiveFacet, Set<String>>(ExecutiveFacet.class);
        changed.putAll(selected);
        changed.put(facet, Set.copyOf(values));
        return new ExecutiveQuery(
                words,
                changed,
                daysPerMonthFree,
                dayRateMinor,
                availableBy,
                remotePercent,
                publishedAfter,
                near,
                sort,
                after,
                limit);
    }

    public ExecutiveQuery withDaysPerMonthFree(NumberRange value) {
        return new ExecutiveQuery(
                words,
                selected,
                value,
                dayRateMinor,
                availableBy,
                remotePercent,
                publishedAfter,
                near,
                sort,
                after,
                limit);
    }

    public ExecutiveQuery withDayRateMinor(NumberRange value) {
        return new ExecutiveQuery(
                words,
                selected,
                daysPerMonthFree,
                value,
                availableBy,
                remotePercent,
                publishedAfter,
                near,
                sort,
                after,
                limit);
    }

    public ExecutiveQuery withAvailableBy(@Nullable LocalDate value) {
        return new ExecutiveQuery(
                words,
                selected,
                daysPerMonthFree,
                dayRateMinor,
                value,
                remotePercent,
                publishedAfter,
                near,
                sort,
                after,
                limit);
    }

    public ExecutiveQuery withRemotePercent(NumberRange value) {
        return new ExecutiveQuery(
                words,
                selected,
                daysPerMonthFree,
                dayRateMinor,
                availableBy,
                value,
                publishedAfter,
                near,
                sort,
                after,
                limit);
    }

    public ExecutiveQuery withPublishedAfter(@Nullable Instant value) {
        return new ExecutiveQuery(
                words,
                selected,
                daysPerMonthFree,
                dayRateMinor,
                availableBy,
                remotePercent,
                value,
                near,
                sort,
                after,
                limit);
    }

    public ExecutiveQuery withNear(@Nullable Near value) {
        return new ExecutiveQuery(
                words,
                selected,
                daysPerMonthFree,
                dayRateMinor,
                availableBy,
                remotePercent,
                publishedAfter,
                value,
                sort,
                after,
                limit);
    }

    public ExecutiveQuery withSort(ExecutiveSort value) {
        return new ExecutiveQuery(
                words,
                selected,
                daysPerMonthFree,
                dayRateMinor,
                availableBy,
                remotePercent,
                publishedAfter,
                near,
                value,
                after,
                limit);
    }

    public ExecutiveQuery withPage(@Nullable String cursor, int size) {
        return new ExecutiveQuery(
                words,
                selected,
                daysPerMonthFree,
                dayRateMinor,
                availableBy,
                remotePercent,
                publishedAfter,
                near,
                sort,
                cursor,
                size);
    }
}
