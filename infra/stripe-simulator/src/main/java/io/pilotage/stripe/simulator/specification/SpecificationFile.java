package io.pilotage.stripe.simulator.specification;

import io.pilotage.stripe.simulator.state.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * Stripe's OpenAPI file, of which only the few schemas and addresses that are asked for are ever parsed: the whole of it is
 * six megabytes, and as a tree fifteen times that.
 */
final class SpecificationFile {
    private record Span(int start, int end) {}

    private final byte[] content;
    private final Map<String, Span> schemas = new HashMap<>();
    private final Map<String, Span> addresses = new HashMap<>();
    private final Map<Span, JsonNode> parsed = new ConcurrentHashMap<>();

    SpecificationFile(Path file) {
        try {
            content = Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
        try (JsonParser parser = Json.MAPPER.createParser(content)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String section = parser.currentName();
                parser.nextToken();
                if (section.equals("components")) {
                    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                        boolean wanted = parser.currentName().equals("schemas");
                        parser.nextToken();
                        index(parser, wanted ? schemas : Map.of(), wanted);
                    }
                } else {
                    boolean wanted = section.equals("paths");
                    index(parser, wanted ? addresses : Map.of(), wanted);
                }
            }
        }
    }

    private static void index(JsonParser parser, Map<String, Span> spans, boolean wanted) {
        if (!wanted) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            int start = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            spans.put(name, new Span(start, (int) parser.currentTokenLocation().getByteOffset() + 1));
        }
    }

    JsonNode schema(String name) {
        @Nullable Span span = schemas.get(name);
        if (span == null) {
            throw new IllegalArgumentException("the specification has no schema " + name);
        }
        return parse(span);
    }

    /** The description of the address that this path is an instance of; addresses without variables come first. */
    Optional<JsonNode> address(String path) {
        @Nullable Span exact = addresses.get(path);
        if (exact != null) {
            return Optional.of(parse(exact));
        }
        return addresses.keySet().stream()
                .filter(template -> matches(template, path))
                .map(addresses::get)
                .map(this::parse)
                .findFirst();
    }

    Set<String> addresses() {
        return Set.copyOf(addresses.keySet());
    }

    private static boolean matches(String template, String path) {
        String[] expected = template.split("/");
        String[] actual = path.split("/");
        if (expected.length != actual.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (!expected[i].startsWith("{") && !expected[i].equals(actual[i])) {
                return false;
            }
        }
        return true;
    }

    private JsonNode parse(Span span) {
        return parsed.computeIfAbsent(
                span, wanted -> Json.MAPPER.readTree(Arrays.copyOfRange(content, wanted.start(), wanted.end())));
    }
}
