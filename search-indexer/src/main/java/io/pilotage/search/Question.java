package io.pilotage.search;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query in the terms of the index.
 *
 * @param identity the query without its page, which a cursor is bound to
 */
record Question<F extends Enum<F> & FacetField>(
        Record identity,
        QueryWords words,
        List<Query> filters,
        Map<F, Set<String>> selected,
        List<SortOptions> order,
        @Nullable String after,
        int limit) {}
