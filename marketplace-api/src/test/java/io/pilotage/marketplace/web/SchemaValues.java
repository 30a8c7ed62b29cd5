package io.pilotage.marketplace.web;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes values of a schema of the OpenAPI file: such as fit it, or, with some malice, such as do not. */
final class SchemaValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;

    private static final List<Function<Random, JsonNode>> HOSTILE = List.of(
            random -> JSON.nullNode(),
            random -> JSON.stringNode(""),
            random -> JSON.stringNode("\0"),
            random -> JSON.stringNode("a\u2028b\u202Ec\r\nBcc: d"),
            random -> JSON.stringNode("\uD800"),
            random -> JSON.stringNode("x".repeat(1 + random.nextInt(25_000))),
            random -> JSON.stringNode("# a" + " ".repeat(2_000) + "x"),
            random -> JSON.stringNode("2026-02-30T25:61:00Z"),
            random -> JSON.stringNode("+999999999-12-31"),
            random -> JSON.stringNode("'; drop table x; --"),
            random -> JSON.stringNode("http://[::1"),
            random -> JSON.stringNode("1E999999999"),
            random -> JSON.numberNode(Long.MIN_VALUE),
            random -> JSON.numberNode(-1),
            random -> JSON.numberNode(0.1),
            random -> JSON.rawValueNode(new tools.jackson.databind.util.RawValue("1E400")),
            random -> JSON.rawValueNode(new tools.jackson.databind.util.RawValue("9".repeat(40))),
            random -> JSON.booleanNode(true),
            random -> JSON.arrayNode(),
            random -> JSON.arrayNode().addNull().addNull(),
            random -> JSON.objectNode().put("unknown", 1),
            random -> many(random.nextInt(1_200)));

    private final ApiFile file;
    private final Random random;
    private final double malice;

    /** @param malice how likely a value is one that nobody expects, from 0 to 1 */
    SchemaValues(ApiFile file, Random random, double malice) {
        this.file = file;
        this.random = random;
        this.malice = malice;
    }

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode given, int depth) {
        if (random.nextDouble() < malice) {
            return HOSTILE.get(random.nextInt(HOSTILE.size())).apply(random);
        }
        JsonNode schema = file.resolved(given);
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(choice)) {
                return of(schema.path(choice).path(0), depth + 1);
            }
        }
        if (malice == 0 && schema.has("example")) {
            return schema.path("example");
        }
        if (schema.has("enum")) {
            JsonNode values = schema.path("enum");
            return malice == 0 ? values.path(0) : values.path(random.nextInt(values.size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" ->
                depth > DEEPEST ? JSON.arrayNode() : JSON.arrayNode().add(of(schema.path("items"), depth + 1));
            case "integer", "number" -> JSON.numberNode(1);
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.stringNode(text(schema.path("format").asString("")));
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        if (depth <= DEEPEST) {
            schema.path("properties").forEachEntry((name, value) -> {
                if (malice == 0 || random.nextInt(5) > 0) {
                    object.set(name, of(value, depth + 1));
                }
            });
            if (schema.path("additionalProperties").isObject()) {
                object.set(
                        new UUID(7, random.nextLong()).toString(), of(schema.path("additionalProperties"), depth + 1));
            }
        }
        return object;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asString() : type.asString("string");
    }

    private String text(String format) {
        return switch (format) {
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "date" -> "2030-06-01";
            case "date-time" -> "2030-06-01T12:00:00Z";
            default -> "Please look at this once more, by name.";
        };
    }

    private static JsonNode many(int count) {
        var array = JSON.arrayNode();
        for (int i = 0; i < count; i++) {
            array.addObject();
        }
        return array;
    }
}
