package io.pilotage.marketplace.web;

import io.pilotage.search.Facet;
import io.pilotage.search.SearchPage;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of search results over REST, best first.
 *
 * @param total how many things match in all
 * @param facets values that one can narrow the search to, each with the number of results it would give
 * @param didYouMean the words as they were probably meant, or null when nothing seems misspelt
 * @param next cursor to pass as {@code after}, or null on the last page
 */
public record ResultsResponse<T>(
        List<T> items,
        long total,
        List<Facet> facets,
        @Nullable String didYouMean,
        @Nullable String next) {

    public static <H, T> ResultsResponse<T> of(SearchPage<H> page, Function<H, T> form) {
        return new ResultsResponse<>(
                page.items().stream().map(form).toList(), page.total(), page.facets(), page.didYouMean(), page.next());
    }
}
