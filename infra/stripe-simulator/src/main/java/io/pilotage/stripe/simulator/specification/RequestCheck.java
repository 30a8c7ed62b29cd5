package io.pilotage.stripe.simulator.specification;

import io.pilotage.stripe.simulator.state.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds decoded form parameters, which are all text, against the schemas of Stripe's file. */
final class RequestCheck {
    private RequestCheck() {}

    /** @param operation the description of one method of one address */
    static List<Finding> check(JsonNode operation, ObjectNode form, String place) {
        ObjectNode all = Json.object();
        ObjectNode properties = all.putObject("properties");
        var required = all.putArray("required");
        for (JsonNode parameter : operation.path("parameters")) {
            if (Json.text(parameter, "in").equals("query")) {
                properties.set(Json.text(parameter, "name"), parameter.get("schema"));
                if (Json.flag(parameter, "required")) {
                    required.add(Json.text(parameter, "name"));
                }
            }
        }
        JsonNode body = operation
                .path("requestBody")
                .path("content")
                .path("application/x-www-form-urlencoded")
                .path("schema");
        body.path("properties").properties().forEach(entry -> properties.set(entry.getKey(), entry.getValue()));
        body.path("required").forEach(required::add);
        return object(all, form, place + " ");
    }

    private static List<Finding> value(JsonNode schema, JsonNode value, String place) {
        if (schema.has("anyOf")) {
            List<List<Finding>> tries = schema.get("anyOf")
                    .valueStream()
                    .map(alternative -> value(alternative, value, place))
                    .toList();
            return tries.stream().anyMatch(List::isEmpty) ? List.of() : tries.getFirst();
        }
        return switch (Json.text(schema, "type")) {
            case "object" ->
                value instanceof ObjectNode object
                        ? object(schema, object, place + ".")
                        : one(place, "must be an object");
            case "array" -> array(schema, value, place);
            case "integer" -> plain(value, place, "an integer", "-?\\d+");
            case "number" -> plain(value, place, "a number", "-?\\d+(\\.\\d+)?");
            case "boolean" -> plain(value, place, "true or false", "true|false");
            default -> text(schema, value, place);
        };
    }

    private static List<Finding> object(JsonNode schema, ObjectNode value, String prefix) {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode required : schema.path("required")) {
            if (!value.has(required.asString())) {
                findings.add(new Finding(prefix + required.asString(), "is required"));
            }
        }
        JsonNode properties = schema.path("properties");
        JsonNode others = schema.path("additionalProperties");
        value.properties().forEach(entry -> {
            if (properties.has(entry.getKey())) {
                findings.addAll(value(properties.get(entry.getKey()), entry.getValue(), prefix + entry.getKey()));
            } else if (others.isObject()) {
                findings.addAll(value(others, entry.getValue(), prefix + "*"));
            } else {
                findings.add(new Finding(prefix + entry.getKey(), "is unknown"));
            }
        });
        return findings;
    }

    private static List<Finding> array(JsonNode schema, JsonNode value, String place) {
        if (!(value instanceof ObjectNode positions)
                || !positions.propertyNames().stream().allMatch(key -> key.matches("\\d+"))) {
            return one(place, "must be an array");
        }
        return positions
                .valueStream()
                .flatMap(item -> value(schema.path("items"), item, place + "[]").stream())
                .toList();
    }

    private static List<Finding> plain(JsonNode value, String place, String kind, String pattern) {
        return value.isString() && value.asString().matches(pattern) ? List.of() : one(place, "must be " + kind);
    }

    private static List<Finding> text(JsonNode schema, JsonNode value, String place) {
        if (!value.isString()) {
            return one(place, "must be text");
        }
        String text = value.asString();
        if (text.length() > Json.number(schema, "maxLength", Long.MAX_VALUE)) {
            return one(place, "is too long");
        }
        JsonNode allowed = schema.path("enum");
        if (!allowed.isEmpty()
                && allowed.valueStream().noneMatch(one -> one.asString().equals(text))) {
            return one(place, "must not be '" + text + "'");
        }
        return List.of();
    }

    private static List<Finding> one(String place, String problem) {
        return List.of(new Finding(place, problem));
    }
}
