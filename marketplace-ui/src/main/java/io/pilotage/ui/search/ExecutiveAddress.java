package io.pilotage.ui.search;

import com.vaadin.flow.router.QueryParameters;
import io.pilotage.search.ExecutiveFacet;
import io.pilotage.search.ExecutiveQuery;
import io.pilotage.search.NumberRange;

/** A question for executives as it stands in the address. */
final class ExecutiveAddress {

    private ExecutiveAddress() {}

    static ExecutiveQuery read(QueryParameters parameters) {
        Address address = new Address(parameters);
        return address.terms(ExecutiveQuery.all(), ExecutiveFacet.class)
                .withDaysPerMonthFree(NumberRange.between(address.number("days-from"), null))
                .withDayRateMinor(Address.minor(address.range("rate-from", "rate-to")))
                .withAvailableBy(address.date("available-by"))
                .withRemotePercent(NumberRange.between(address.number("remote-from"), null));
    }

    static QueryParameters write(ExecutiveQuery query) {
        NumberRange rate = Address.major(query.dayRateMinor());
        return new Address()
                .putTerms(query, ExecutiveQuery.all())
                .put("days-from", query.daysPerMonthFree().atLeast())
                .put("rate-from", rate.atLeast())
                .put("rate-to", rate.atMost())
                .put("available-by", query.availableBy())
                .put("remote-from", query.remotePercent().atLeast())
                .toParameters();
    }
}
