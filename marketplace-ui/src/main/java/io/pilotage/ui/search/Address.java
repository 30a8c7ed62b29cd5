package io.pilotage.ui.search;

import com.vaadin.flow.router.QueryParameters;
import io.pilotage.search.Near;
import io.pilotage.search.Places;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    String words(String name) {
        String words = first(name);
        return words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
    }

    boolean is(String name) {
        return "true".equals(first(name));
    }

    Set<String> all(String name) {
        return new TreeSet<>(parameters.getOrDefault(name, List.of()));
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

    @Nullable
    LocalDate date(String name) {
        try {
            return first(name).isEmpty() ? null : LocalDate.parse(first(name));
        } catch (DateTimeException nonsense) {
            return null;
        }
    }

    /** Null unless both the place and the distance make sense. */
    @Nullable
    Near near() {
        Double kilometres = number("within");
        return kilometres == null || kilometres < 1 || kilometres > Near.MOST_KILOMETRES
                ? null
                : Places.named(first("near"))
                        .map(place -> new Near(place, kilometres.intValue()))
                        .orElse(null);
    }

    Address put(@Nullable Near near) {
        return near == null
                ? this
                : put("near", (Object) near.place().name()).put("within", (Object) near.kilometres());
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        for (E each : type.getEnumConstants()) {
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

    Address put(String name, Set<String> values) {
        if (!values.isEmpty()) {
            parameters.put(name, new ArrayList<>(new TreeSet<>(values)));
        }
        return this;
    }

    static String inAddress(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String first(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst() == null ? "" : values.getFirst();
    }
}
