package io.pilotage.search.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What people also call roles, duties, technologies and abbreviations: rules that widen a question, never a document. */
final class Taxonomy {

    private static final List<String> FILES =
            List.of("roles.txt", "duties.txt", "technologies.txt", "abbreviations.txt");

    private Taxonomy() {}

    /** Each either "a, b", which are equal, or "a => a, b", which finds b when a is asked for. */
    static Stream<String> rules() {
        return FILES.stream()
                .flatMap(file -> resource("taxonomy/" + file).lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"));
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Taxonomy.class.getResourceAsStream("/index/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
