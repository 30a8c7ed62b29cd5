package io.pilotage.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The towns, council areas and regions of the United Kingdom that distances can be measured from. */
public final class Places {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]+");
    private static final Map<String, Place> BY_NAME = read();

    private Places() {}

    /** The place of this name, however it is capitalised and hyphenated. */
    public static Optional<Place> named(String name) {
        return Optional.ofNullable(BY_NAME.get(normalised(name)));
    }

    /** All places in the order of their names. */
    public static List<Place> all() {
        return List.copyOf(BY_NAME.values());
    }

    private static String normalised(String name) {
        return BETWEEN_WORDS.matcher(name.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Place> read() {
        try (InputStream in = Objects.requireNonNull(Places.class.getResourceAsStream("/places.txt"))) {
            var places = new TreeMap<String, Place>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("; ", -1))
                    .forEach(part -> places.put(
                            normalised(part[0]),
                            new Place(part[0], Double.parseDouble(part[1]), Double.parseDouble(part[2]))));
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
