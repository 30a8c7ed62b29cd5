package io.pilotage.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question for engagements; start from {@link #all()} and narrow it.
 *
 * @param daysPerMonth range of the days asked per month
 * @param dayRateMinor range that the budget band must overlap, in minor units
 * @param openNow leaves out what no longer takes bids
 */
public record EngagementQuery(
        SearchTerms<EngagementFacet, EngagementSort> terms,
        NumberRange daysPerMonth,
        NumberRange dayRateMinor,
        @Nullable Instant closingBefore,
        boolean openNow)
        implements SearchQuery<EngagementFacet, EngagementSort, EngagementQuery> {

    /** Everything, most relevant first. */
    public static EngagementQuery all() {
        return new EngagementQuery(
                SearchTerms.all(EngagementSort.RELEVANCE), NumberRange.ANY, NumberRange.ANY, null, false);
    }

    @Override
    public EngagementQuery with(SearchTerms<EngagementFacet, EngagementSort> value) {
        return new EngagementQuery(value, daysPerMonth, dayRateMinor, closingBefore, openNow);
    }

    public EngagementQuery withDaysPerMonth(NumberRange value) {
        return new EngagementQuery(terms, value, dayRateMinor, closingBefore, openNow);
    }

    public EngagementQuery withDayRateMinor(NumberRange value) {
        return new EngagementQuery(terms, daysPerMonth, value, closingBefore, openNow);
    }

    public EngagementQuery withClosingBefore(@Nullable Instant value) {
        return new EngagementQuery(terms, daysPerMonth, dayRateMinor, value, openNow);
    }

    public EngagementQuery withOpenNow(boolean value) {
        return new EngagementQuery(terms, daysPerMonth, dayRateMinor, closingBefore, value);
    }
}
