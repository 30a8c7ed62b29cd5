package io.pilotage.search;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The best of what was found.
 *
 * @param total how many things match in all
 */
public record Found<T>(List<T> items, long total) {

    public Found {
        items = List.copyOf(items);
    }

    /** Whether there is more than these items. */
    public boolean cutOff() {
        return total > items.size();
    }

    /** Without those that do not pass, which are not counted any more. */
    public Found<T> only(Predicate<T> passes) {
        List<T> left = items.stream().filter(passes).toList();
        return new Found<>(left, total - (items.size() - left.size()));
    }

    /** The same in other words. */
    public <U> Found<U> map(Function<T, U> inOtherWords) {
        return new Found<>(items.stream().map(inOtherWords).toList(), total);
    }
}
