package io.pilotage.search;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every search can ask for, whatever it looks for.
 *
 * @param words what the person typed: words, "phrases" and -exclusions
 * @param selected chosen values per facet, in one order, so that equal searches also print equally
 * @param publishedAfter leaves out what was published at this moment or earlier
 * @param after cursor of a previous page, or null for the first
 * @param limit items per page, 1 to 100
 * @param except ids of what is left out
 */
public record SearchTerms<F extends Enum<F> & FacetField, S extends Enum<S>>(
        String words,
        Map<F, Set<String>> selected,
        @Nullable Near near,
        @Nullable Instant publishedAfter,
        S sort,
        @Nullable String after,
        int limit,
        Set<UUID> except) {

    public SearchTerms {
        selected = sorted(selected);
        except = Collections.unmodifiableSet(new TreeSet<>(except));
        PageLimit.check(limit);
    }

    /** Everything in an order. */
    static <F extends Enum<F> & FacetField, S extends Enum<S>> SearchTerms<F, S> all(S sort) {
        return new SearchTerms<F, S>("", Map.of(), null, null, sort, null, PageLimit.USUAL, Set.of());
    }

    private static <F extends Enum<F> & FacetField> Map<F, Set<String>> sorted(Map<F, Set<String>> selected) {
        var sorted = new TreeMap<F, Set<String>>();
        selected.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                sorted.put(facet, Collections.unmodifiableSet(new TreeSet<>(values)));
            }
        });
        return Collections.unmodifiableMap(sorted);
    }
}
