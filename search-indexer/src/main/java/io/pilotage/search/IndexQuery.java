package io.pilotage.search;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A question in the terms of the index.
 *
 * @param identity the question without its page, which a cursor is bound to
 */
record IndexQuery<F extends Enum<F> & FacetField>(
        SearchTerms<F, ?> terms,
        Record identity,
        QueryWords words,
        List<Query> filters,
        List<SortOptions> order,
        LocalDate today) {

    /** The zone in which the days of dates without a time are counted. */
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /**
     * @param narrowing what the question asks for besides its terms
     * @param now when it is asked
     */
    static <F extends Enum<F> & FacetField, S extends Enum<S>, Q extends Record & SearchQuery<F, S, Q>>
            IndexQuery<F> of(Q query, Collection<Query> narrowing, List<SortOptions> order, Instant now) {
        var filters = new ArrayList<>(narrowing);
        if (query.publishedAfter() != null) {
            filters.add(Filters.after("publishedAt", query.publishedAfter().toString()));
        }
        if (query.near() != null) {
            filters.add(Filters.near(query.near()));
        }
        if (!query.except().isEmpty()) {
            filters.add(Filters.without(query.except()));
        }
        return new IndexQuery<>(
                query.terms(),
                query.withPage(null, PageLimit.USUAL),
                QueryWords.parse(query.words()),
                filters,
                order,
                LocalDate.ofInstant(now, ZONE));
    }
}
