package io.pilotage.ui.search;

import com.vaadin.flow.router.QueryParameters;
import io.pilotage.search.FacetField;
import io.pilotage.search.Near;
import io.pilotage.search.NumberRange;
import io.pilotage.search.Places;
import io.pilotage.search.SearchQuery;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** The question in an address, read leniently: what makes no sense there counts as not asked. */
final class Address {

    private static final int LONGEST_WORDS = 400;

    private final Map<String, List<String>> parameters = new LinkedHashMap<>();

    Address() {}

    Address(QueryParameters read) {
        parameters.putAll(read.getParameters());
    }

    QueryParameters toParameters() {
        return new QueryParameters(parameters);
    }

    /** What the address asks besides {@code everything}, as far as all searches can be asked it. */
    <F extends Enum<F> & FacetField, S extends Enum<S>, Q extends SearchQuery<F, S, Q>> Q terms(
            Q everything, Class<F> facets) {
        Q query = everything.withWords(words()).withNear(near()).withSort(choice("sort", everything.sort()));
        for (F facet : facets.getEnumConstants()) {
            query = query.with(facet, new TreeSet<>(parameters.getOrDefault(facet.label(), List.of())));
        }
        return query;
    }

    /** Writes what {@link #terms} reads. */
    <Q extends SearchQuery<?, ?, Q>> Address putTerms(Q query, Q everything) {
        put("words", query.words());
        query.selected().forEach((facet, values) -> parameters.put(facet.label(), List.copyOf(values)));
        Near near = query.near();
        if (near != null) {
            put("near", (Object) near.place().name()).put("within", (Object) near.kilometres());
        }
        return put("sort", query.sort() == everything.sort() ? null : (Object) inAddress(query.sort()));
    }

    private String words() {
        String words = first("words");
        return words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
    }

    boolean is(String name) {
        return "true".equals(first(name));
    }

    @Nullable
    Double number(String name) {
        try {
            String text = first(name);
            double number = text.isEmpty() ? -1 : new BigDecimal(text).doubleValue();
            return number < 0 || number > 1_000_000 ? null : number;
        } catch (NumberFormatException nonsense) {
            return null;
        }
    }

    NumberRange range(String from, String to) {
        return NumberRange.between(number(from), number(to));
    }

    /** Pence for pounds. */
    static NumberRange minor(NumberRange pounds) {
        return each(pounds, amount -> amount * 100);
    }

    /** Pounds for pence. */
    static NumberRange major(NumberRange pence) {
        return each(pence, amount -> amount / 100);
    }

    @Nullable
    LocalDate date(String name) {
        try {
            return first(name).isEmpty() ? null : LocalDate.parse(first(name));
        } catch (DateTimeException nonsense) {
            return null;
        }
    }

    /** Null unless both the place and the distance make sense. */
    private @Nullable Near near() {
        Double kilometres = number("within");
        return kilometres == null || kilometres < 1 || kilometres > Near.MOST_KILOMETRES
                ? null
                : Places.named(first("near"))
                        .map(place -> new Near(place, kilometres.intValue()))
                        .orElse(null);
    }

    private <E extends Enum<E>> E choice(String name, E otherwise) {
        for (E each : otherwise.getDeclaringClass().getEnumConstants()) {
            if (inAddress(each).equals(first(name))) {
                return each;
            }
        }
        return otherwise;
    }

    Address put(String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            parameters.put(name, List.of(value.toString()));
        }
        return this;
    }

    /** Whole numbers are written without a fraction. */
    Address put(String name, @Nullable Double number) {
        return put(
                name,
                number == null
                        ? null
                        : (Object)
                                BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
    }

    static String inAddress(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static NumberRange each(NumberRange range, DoubleUnaryOperator change) {
        return NumberRange.between(
                range.atLeast() == null ? null : change.applyAsDouble(range.atLeast()),
                range.atMost() == null ? null : change.applyAsDouble(range.atMost()));
    }

    private String first(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst() == null ? "" : values.getFirst();
    }
}
