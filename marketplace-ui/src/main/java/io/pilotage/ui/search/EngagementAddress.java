package io.pilotage.ui.search;

import com.vaadin.flow.router.QueryParameters;
import io.pilotage.search.EngagementFacet;
import io.pilotage.search.EngagementQuery;
import io.pilotage.search.EngagementSort;
import io.pilotage.search.NumberRange;
import io.pilotage.ui.component.RelativeTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question for engagements as it stands in the address; only what takes bids is asked for unless {@code closed=true}. */
final class EngagementAddress {

    private EngagementAddress() {}

    static EngagementQuery read(QueryParameters parameters) {
        Address address = new Address(parameters);
        LocalDate before = address.date("closing-before");
        EngagementQuery query = EngagementQuery.all()
                .withWords(address.words("words"))
                .withDaysPerMonth(NumberRange.between(address.number("days-from"), address.number("days-to")))
                .withDayRateMinor(minor(address.number("rate-from"), address.number("rate-to")))
                .withClosingBefore(before == null ? null : start(before))
                .withOpenNow(!address.is("closed"))
                .withNear(address.near())
                .withSort(address.choice("sort", EngagementSort.class, EngagementSort.RELEVANCE));
        for (EngagementFacet facet : EngagementFacet.values()) {
            Set<String> values = address.all(facet.label());
            query = values.isEmpty() ? query : query.with(facet, values);
        }
        return query;
    }

    static QueryParameters write(EngagementQuery query) {
        Address address = new Address().put("words", query.words());
        for (EngagementFacet facet : EngagementFacet.values()) {
            address.put(facet.label(), query.selected().getOrDefault(facet, Set.of()));
        }
        NumberRange days = query.daysPerMonth();
        NumberRange rate = query.dayRateMinor();
        address.put("days-from", days.atLeast())
                .put("days-to", days.atMost())
                .put("rate-from", major(rate.atLeast()))
                .put("rate-to", major(rate.atMost()))
                .put("closing-before", day(query.closingBefore()))
                .put("closed", query.openNow() ? null : (Object) true);
        address.put(query.near());
        if (query.sort() != EngagementSort.RELEVANCE) {
            address.put("sort", (Object) Address.inAddress(query.sort()));
        }
        return address.toParameters();
    }

    static NumberRange minor(@Nullable Double from, @Nullable Double to) {
        return NumberRange.between(from == null ? null : from * 100, to == null ? null : to * 100);
    }

    static @Nullable Double major(@Nullable Double minor) {
        return minor == null ? null : minor / 100;
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(RelativeTime.ZONE).toInstant();
    }

    static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, RelativeTime.ZONE);
    }
}
