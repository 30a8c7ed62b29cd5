package io.pilotage.ui.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The words for the names of enumerations that the search engine knows; a name that is not known stands for itself. */
final class Labels {

    private Labels() {}

    static <E extends Enum<E>> String of(Class<E> type, String name, Function<E, String> label) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .map(label)
                .orElse(name);
    }

    static <E extends Enum<E>> UnaryOperator<String> by(Class<E> type, Function<E, String> label) {
        return name -> of(type, name, label);
    }

    static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).<String>map(Enum::name).toList();
    }
}
