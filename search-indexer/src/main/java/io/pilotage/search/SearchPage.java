package io.pilotage.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of results, best first.
 *
 * @param total how many things match in all
 * @param facets the values one can narrow the search to, each with the number of results it would give
 * @param didYouMean the words as they were probably meant, or null when nothing seems misspelt
 * @param next cursor of the following page, or null on the last one
 */
public record SearchPage<T>(
        List<T> items,
        long total,
        List<Facet> facets,
        @Nullable String didYouMean,
        @Nullable String next) {

    public SearchPage {
        items = List.copyOf(items);
        facets = List.copyOf(facets);
    }
}
