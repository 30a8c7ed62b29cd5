package io.pilotage.search;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is chosen in the facets of a query, in one order, so that equal queries also print equally. */
final class Selection {

    private Selection() {}

    static <F extends Enum<F> & FacetField> SortedMap<F, Set<String>> sorted(Map<F, Set<String>> selected) {
        var sorted = new TreeMap<F, Set<String>>();
        selected.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                sorted.put(facet, Collections.unmodifiableSet(new TreeSet<>(values)));
            }
        });
        return Collections.unmodifiableSortedMap(sorted);
    }
}
