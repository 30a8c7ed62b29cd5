package io.pilotage.search;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question for engagements; start from {@link #all()} and narrow it.
 *
 * @param words what the person typed: words, "phrases" and -exclusions
 * @param selected chosen values per facet
 * @param daysPerMonth range of the days asked per month
 * @param dayRateMinor range that the budget band must overlap, in minor units
 * @param publishedAfter leaves out what was published at this moment or earlier
 * @param openNow leaves out what no longer takes bids
 * @param after cursor of a previous page, or null for the first
 * @param limit items per page, 1 to 100
 */
public record EngagementQuery(
        String words,
        Map<EngagementFacet, Set<String>> selected,
        NumberRange daysPerMonth,
        NumberRange dayRateMinor,
        @Nullable Instant closingBefore,
        @Nullable Instant publishedAfter,
        boolean openNow,
        @Nullable Near near,
        EngagementSort sort,
        @Nullable String after,
        int limit) {

    public EngagementQuery {
        selected = Selection.sorted(selected);
        PageLimit.check(limit);
    }

    /** Everything, most relevant first. */
    public static EngagementQuery all() {
        return new EngagementQuery(
                "",
                Map.of(),
                NumberRange.ANY,
                NumberRange.ANY,
                null,
                null,
                false,
                null,
                EngagementSort.RELEVANCE,
                null,
                PageLimit.USUAL);
    }

    public EngagementQuery withWords(String value) {
        return new EngagementQuery(
                value,
                selected,
                daysPerMonth,
                dayRateMinor,
                closingBefore,
                publishedAfter,
                openNow,
                near,
                sort,
                after,
                limit);
    }

    /** Replaces what is selected in one facet. */
    public EngagementQuery with(EngagementFacet facet, Set<String> values) {
        var changed = new EnumMap<EngagementFacet, Set<String>>(EngagementFacet.class);
        changed.putAll(selected);
        changed.put(facet, Set.copyOf(values));
        return new EngagementQuery(
                words,
                changed,
                daysPerMonth,
                dayRateMinor,
                closingBefore,
                publishedAfter,
                openNow,
                near,
                sort,
                after,
                limit);
    }

    public EngagementQuery withDaysPerMonth(NumberRange value) {
        return new EngagementQuery(
                words, selected, value, dayRateMinor, closingBefore, publishedAfter, openNow, near, sort, after, limit);
    }

    public EngagementQuery withDayRateMinor(NumberRange value) {
        return new EngagementQuery(
                words, selected, daysPerMonth, value, closingBefore, publishedAfter, openNow, near, sort, after, limit);
    }

    public EngagementQuery withClosingBefore(@Nullable Instant value) {
        return new EngagementQuery(
                words, selected, daysPerMonth, dayRateMinor, value, publishedAfter, openNow, near, sort, after, limit);
    }

    public EngagementQuery withPublishedAfter(@Nullable Instant value) {
        return new EngagementQuery(
                words, selected, daysPerMonth, dayRateMinor, closingBefore, value, openNow, near, sort, after, limit);
    }

    public EngagementQuery withOpenNow(boolean value) {
        return new EngagementQuery(
                words,
                selected,
                daysPerMonth,
                dayRateMinor,
                closingBefore,
                publishedAfter,
                value,
                near,
                sort,
                after,
                limit);
    }

    public EngagementQuery withNear(@Nullable Near value) {
        return new EngagementQuery(
                words,
                selected,
                daysPerMonth,
                dayRateMinor,
                closingBefore,
                publishedAfter,
                openNow,
                value,
                sort,
                after,
                limit);
    }

    public EngagementQuery withSort(EngagementSort value) {
        return new EngagementQuery(
                words,
                selected,
                daysPerMonth,
                dayRateMinor,
                closingBefore,
                publishedAfter,
                openNow,
                near,
                value,
                after,
                limit);
    }

    public EngagementQuery withPage(@Nullable String cursor, int size) {
        return new EngagementQuery(
                words,
                selected,
                daysPerMonth,
                dayRateMinor,
                closingBefore,
                publishedAfter,
                openNow,
                near,
                sort,
                cursor,
                size);
    }
}
