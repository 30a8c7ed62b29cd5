package io.pilotage.search;

import java.util.List;
import java.util.function.Function;

/**
 * The best of what was found.
 *
 * @param total how many things match in all
 */
public record Found<T>(List<T> items, long total) {

    public Found {
        items = List.copyOf(items);
    }

    /** The same in other words. */
    public <U> Found<U> map(Function<T, U> inOtherWords) {
        return new Found<>(items.stream().map(inOtherWords).toList(), total);
    }
}
