package io.pilotage.marketplace.web;

import io.pilotage.marketplace.shared.Checks;
import io.pilotage.search.FacetField;
import io.pilotage.search.Near;
import io.pilotage.search.Place;
import io.pilotage.search.Places;
import io.pilotage.search.SearchQuery;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads parameters that all searches have in common into the terms of a query, and writes them back. */
public final class SearchParameters {

    private static final int USUAL_LIMIT = 20;

    private SearchParameters() {}

    /** Checks what all searches are asked; to be gone on with. */
    public static Checks checked(
            @Nullable String words,
            @Nullable BigDecimal daysAtLeast,
            @Nullable BigDecimal rateAtLeast,
            @Nullable BigDecimal rateAtMost,
            @Nullable Integer limit) {
        return new Checks()
                .upTo(words, "words", 400)
                .between(limit, "limit", 1, 100)
                .between(daysAtLeast, "daysAtLeast", "0", "31")
                .between(rateAtLeast, "rateAtLeast", "0", "100000")
                .between(rateAtMost, "rateAtMost", "0", "100000");
    }

    /** A query for everything, with the terms that are given. */
    public static <F extends Enum<F> & FacetField, S extends Enum<S>, Q extends SearchQuery<F, S, Q>> Q with(
            Q everything,
            @Nullable String words,
            @Nullable Near near,
            @Nullable S sort,
            @Nullable String after,
            @Nullable Integer limit) {
        return everything
                .withWords(Objects.requireNonNullElse(words, ""))
                .withNear(near)
                .withSort(Objects.requireNonNullElse(sort, everything.sort()))
                .withPage(after, Objects.requireNonNullElse(limit, USUAL_LIMIT));
    }

    /** Reads {@code near} and {@code within}: null when neither is given; throws when one is missing, the place is unknown or the distance makes no sense. */
    public static @Nullable Near near(@Nullable String near, @Nullable Integer within) {
        Place place = near == null ? null : Places.named(near).orElse(null);
        new Checks()
                .between(within, "within", 1, Near.MOST_KILOMETRES)
                .that(
                        (near == null) == (within == null),
                        "within",
                        "incomplete",
                        "Please give near and within together.")
                .that(
                        near == null || place != null,
                        "near",
                        "unknown-place",
                        "Please name a town, council area or region of the United Kingdom.")
                .orThrow();
        return place == null || within == null ? null : new Near(place, within);
    }

    /** What is chosen in a facet, as the index names it. */
    public static Set<String> names(@Nullable Collection<?> values) {
        return values == null ? Set.of() : values.stream().map(String::valueOf).collect(Collectors.toSet());
    }

    /** Pence for pounds. */
    public static @Nullable BigDecimal minor(@Nullable BigDecimal pounds) {
        return pounds == null ? null : pounds.movePointRight(2);
    }

    /** What {@link #names} was read from; names that the vocabulary does not hold are left out. */
    public static <E extends Enum<E>> @Nullable Set<E> known(Class<E> vocabulary, @Nullable Set<String> names) {
        if (names == null) {
            return null;
        }
        Set<E> known = EnumSet.allOf(vocabulary);
        known.removeIf(value -> !names.contains(value.name()));
        return known;
    }

    /** A number as people write it, without a fraction of nothing. */
    public static @Nullable BigDecimal number(@Nullable Double value) {
        return value == null
                ? null
                : new BigDecimal(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
    }

    /** Pounds for pence. */
    public static @Nullable BigDecimal pounds(@Nullable Double minor) {
        return minor == null ? null : number(minor / 100);
    }
}
