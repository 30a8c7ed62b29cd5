package io.pilotage.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question for executives; start from {@link #all()} and narrow it.
 *
 * @param daysPerMonthFree range of the days that the executive has free per month
 * @param dayRateMinor range of the day rate, in minor units
 * @param availableBy leaves out who is available only later
 * @param remotePercent range of the share of remote work, 0 to 100
 */
public record ExecutiveQuery(
        SearchTerms<ExecutiveFacet, ExecutiveSort> terms,
        NumberRange daysPerMonthFree,
        NumberRange dayRateMinor,
        @Nullable LocalDate availableBy,
        NumberRange remotePercent)
        implements SearchQuery<ExecutiveFacet, ExecutiveSort, ExecutiveQuery> {

    /** Everybody, most relevant first. */
    public static ExecutiveQuery all() {
        return new ExecutiveQuery(
                SearchTerms.all(ExecutiveSort.RELEVANCE), NumberRange.ANY, NumberRange.ANY, null, NumberRange.ANY);
    }

    @Override
    public ExecutiveQuery with(SearchTerms<ExecutiveFacet, ExecutiveSort> value) {
        return new ExecutiveQuery(value, daysPerMonthFree, dayRateMinor, availableBy, remotePercent);
    }

    public ExecutiveQuery withDaysPerMonthFree(NumberRange value) {
        return new ExecutiveQuery(terms, value, dayRateMinor, availableBy, remotePercent);
    }

    public ExecutiveQuery withDayRateMinor(NumberRange value) {
        return new ExecutiveQuery(terms, daysPerMonthFree, value, availableBy, remotePercent);
    }

    public ExecutiveQuery withAvailableBy(@Nullable LocalDate value) {
        return new ExecutiveQuery(terms, daysPerMonthFree, dayRateMinor, value, remotePercent);
    }

    public ExecutiveQuery withRemotePercent(NumberRange value) {
        return new ExecutiveQuery(terms, daysPerMonthFree, dayRateMinor, availableBy, value);
    }
}
