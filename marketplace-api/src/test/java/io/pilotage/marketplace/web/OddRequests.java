package io.pilotage.marketplace.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes requests of which most have something in them that nobody expects; the same random numbers make the same ones. */
final class OddRequests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> TEXTS = List.of(
            "",
            "0",
            "-1",
            "999999999999",
            "1.5",
            "true",
            "x".repeat(3_000),
            "\0",
            "\u2028",
            "%",
            "..",
            "a b",
            "'",
            "\"",
            "[",
            "{}",
            "&a=b",
            "2026-02-30",
            "+999999999-12-31T00:00:00Z",
            "NaN",
            "1E999999999",
            "\uD83C\uDF93");

    private static final List<String> IDS =
            List.of("me", "0", "x".repeat(500), "Ω", "null", new UUID(7, 7) + "0", new UUID(7, 7).toString());

    private final ApiFile api;
    private final SoundRequests sound;
    private final Random random;

    OddRequests(ApiFile api, SoundRequests sound, Random random) {
        this.api = api;
        this.sound = sound;
        this.random = random;
    }

    /** A request, and what it says in a few words. */
    record Odd(MockHttpServletRequestBuilder command, String words) {}

    Odd about(ApiFile.Operation operation) {
        String address = address(operation);
        MockHttpServletRequestBuilder command = request(operation.method(), URI.create(address));
        if (operation.changesAVersion() && !oneIn(8)) {
            command.header("If-Match", oneIn(8) ? any(TEXTS).replaceAll("[^ -~]", "?") : sound.version(operation));
        }
        if (oneIn(6)) {
            command.header(
                    "Idempotency-Key",
                    oneIn(3)
                            ? any(List.of("", "x".repeat(300), "\u03A9", "a\u0001b"))
                            : new UUID(1, random.nextLong()).toString());
        }
        String body = "";
        if (operation.body() != null) {
            body = body(operation);
            String type = oneIn(30) ? any(List.of("text/plain", "application/xml", "*/*")) : operation.type();
            command.contentType(MediaType.parseMediaType(Objects.requireNonNull(type)))
                    .content(body.getBytes(StandardCharsets.UTF_8));
        }
        return new Odd(command, operation.method() + " " + address + " " + body);
    }

    private String address(ApiFile.Operation operation) {
        String path = oneIn(8)
                ? operation.path().replaceAll("\\{\\w+}", URLEncoder.encode(any(IDS), StandardCharsets.UTF_8))
                : sound.path(operation);
        List<String> query = new ArrayList<>();
        for (ApiFile.Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("query") && (parameter.required() || oneIn(3))) {
                String name = parameter.name() + (oneIn(12) ? ".x" : oneIn(12) ? "[99999999]" : "");
                query.add(URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(text(parameter.schema()), StandardCharsets.UTF_8));
            }
        }
        if (oneIn(40)) {
            query.add(any(List.of("foo=bar", "words=%FF", "%00=1", "=", "limit=1&limit=2")));
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private String text(JsonNode schema) {
        return oneIn(2)
                ? any(TEXTS)
                : new SchemaValues(api, random, 0).of(schema).asString("x");
    }

    private String body(ApiFile.Operation operation) {
        String body = sound.body(operation);
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> withOneOddValue(body);
            case 4, 5, 6 ->
                new SchemaValues(api, random, 0.15)
                        .of(Objects.requireNonNull(operation.body()))
                        .toString();
            case 7 -> body.substring(0, random.nextInt(body.length() + 1));
            case 8 -> body.replaceFirst("\"(\\w+)\":", "\"$1\":null,\"$1\":");
            case 9 -> "[".repeat(random.nextInt(2_000)) + body;
            case 10 -> body.replace('e', '\0');
            case 11 -> body.replaceFirst("\\{", "{\"unknown\": 1,");
            case 12 -> body.replace("Please", "\\uD800");
            default -> body;
        };
    }

    private String withOneOddValue(String body) {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (RuntimeException noJson) {
            return body + "\0";
        }
        List<JsonNode> holders = new ArrayList<>();
        collect(root, holders);
        JsonNode odd = new SchemaValues(api, random, 1).of(root);
        if (holders.isEmpty()) {
            return odd.toString();
        }
        switch (any(holders)) {
            case ObjectNode object -> object.set(any(List.copyOf(object.propertyNames())), odd);
            case ArrayNode array -> array.set(random.nextInt(array.size()), odd);
            default -> throw new IllegalStateException("only objects and lists hold something");
        }
        return root.toString();
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (!node.isEmpty()) {
            holders.add(node);
            node.forEach(child -> collect(child, holders));
        }
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
