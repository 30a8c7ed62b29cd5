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

    /**
     * Cuts a page out of a list that its owner bounds, and that was read whole.
     *
     * @param after id of the last item of the page before, or null; an id that is gone starts at the beginning
     */
    public static <T, I> Slice<T> of(List<T> whole, @Nullable I after, int limit, Function<T, I> id) {
        int start = after == null ? 0 : whole.stream().map(id).toList().indexOf(after) + 1;
        List<T> rest = whole.subList(start, whole.size());
        return of(
                rest.subList(0, Math.min(rest.size(), limit + 1)),
                limit,
                item -> id.apply(item).toString());
    }

    /**
     * Cuts a page out of a list that was read whole and grows only at its end.
     *
     * @param before how many stood on the pages before, 0 or more
     */
    public static <T> Slice<T> from(int before, List<T> whole, int limit) {
        int start = Math.min(Math.max(before, 0), whole.size());
        int end = Math.min(whole.size(), start + limit);
        return new Slice<>(whole.subList(start, end), end == whole.size() ? null : Integer.toString(end));
    }

    public <R> Slice<R> map(Function<T, R> mapping) {
        return new Slice<>(items.stream().map(mapping).toList(), next);
    }
}
