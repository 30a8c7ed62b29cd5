package io.pilotage.marketplace.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next opaque cursor to pass as {@code after} for the following page, or null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    public Slice {
        items = List.copyOf(items);
    }

    /** Cuts a list that was read with one row more than {@code limit}, so that the end is known without counting. */
    public static <T> Slice<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit) {
            return new Slice<>(oneMore, null);
        }
        List<T> page = oneMore.subList(0, limit);
        return new Slice<>(page, cursor.apply(page.getLast()));
    }

    public <R> Slice<R> map(Function<T, R> mapping) {
        return new Slice<>(items.stream().map(mapping).toList(), next);
    }
}
