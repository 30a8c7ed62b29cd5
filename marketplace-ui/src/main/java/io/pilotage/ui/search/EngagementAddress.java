package io.pilotage.ui.search;

import com.vaadin.flow.router.QueryParameters;
import io.pilotage.marketplace.shared.UkTime;
import io.pilotage.search.EngagementFacet;
import io.pilotage.search.EngagementQuery;
import io.pilotage.search.NumberRange;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A question for engagements as it stands in the address; only what takes bids is asked for unless {@code closed=true}. */
final class EngagementAddress {

    private EngagementAddress() {}

    static EngagementQuery read(QueryParameters parameters) {
        Address address = new Address(parameters);
        return address.terms(EngagementQuery.all(), EngagementFacet.class)
                .withDaysPerMonth(address.range("days-from", "days-to"))
                .withDayRateMinor(Address.minor(address.range("rate-from", "rate-to")))
                .withClosingBefore(start(address.date("closing-before")))
                .withOpenNow(!address.is("closed"));
    }

    static QueryParameters write(EngagementQuery query) {
        NumberRange rate = Address.major(query.dayRateMinor());
        return new Address()
                .putTerms(query, EngagementQuery.all())
                .put("days-from", query.daysPerMonth().atLeast())
                .put("days-to", query.daysPerMonth().atMost())
                .put("rate-from", rate.atLeast())
                .put("rate-to", rate.atMost())
                .put("closing-before", day(query.closingBefore()))
                .put("closed", query.openNow() ? null : (Object) true)
                .toParameters();
    }

    static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(UkTime.ZONE).toInstant();
    }

    static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, UkTime.ZONE);
    }
}
