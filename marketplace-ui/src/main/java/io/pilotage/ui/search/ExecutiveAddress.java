package io.pilotage.ui.search;

import com.vaadin.flow.router.QueryParameters;
import io.pilotage.search.ExecutiveFacet;
import io.pilotage.search.ExecutiveQuery;
import io.pilotage.search.ExecutiveSort;
import io.pilotage.search.NumberRange;
import java.util.Set;

/** A question for executives as it stands in the address. */
final class ExecutiveAddress {

    private ExecutiveAddress() {}

    static ExecutiveQuery read(QueryParameters parameters) {
        Address address = new Address(parameters);
        ExecutiveQuery query = ExecutiveQuery.all()
                .withWords(address.words("words"))
                .withDaysPerMonthFree(NumberRange.between(address.number("days-from"), null))
                .withDayRateMinor(EngagementAddress.minor(address.number("rate-from"), address.number("rate-to")))
                .withAvailableBy(address.date("available-by"))
                .withRemotePercent(NumberRange.between(address.number("remote-from"), null))
                .withNear(address.near())
                .withSort(address.choice("sort", ExecutiveSort.class, ExecutiveSort.RELEVANCE));
        for (ExecutiveFacet facet : ExecutiveFacet.values()) {
            Set<String> values = address.all(facet.label());
            query = values.isEmpty() ? query : query.with(facet, values);
        }
        return query;
    }

    static QueryParameters write(ExecutiveQuery query) {
        Address address = new Address().put("words", query.words());
        for (ExecutiveFacet facet : ExecutiveFacet.values()) {
            address.put(facet.label(), query.selected().getOrDefault(facet, Set.of()));
        }
        NumberRange rate = query.dayRateMinor();
        address.put("days-from", query.daysPerMonthFree().atLeast())
                .put("rate-from", EngagementAddress.major(rate.atLeast()))
                .put("rate-to", EngagementAddress.major(rate.atMost()))
                .put("available-by", query.availableBy())
                .put("remote-from", query.remotePercent().atLeast());
        address.put(query.near());
        if (query.sort() != ExecutiveSort.RELEVANCE) {
            address.put("sort", (Object) Address.inAddress(query.sort()));
        }
        return address.toParameters();
    }
}
