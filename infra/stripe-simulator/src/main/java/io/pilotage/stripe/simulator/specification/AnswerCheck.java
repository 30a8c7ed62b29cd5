package io.pilotage.stripe.simulator.specification;

import io.pilotage.stripe.simulator.state.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Holds JSON against the part of JSON Schema that Stripe's file uses; what the file does not know is a finding too. */
final class AnswerCheck {
    private final SpecificationFile file;

    AnswerCheck(SpecificationFile file) {
        this.file = file;
    }

    List<Finding> check(JsonNode schema, JsonNode value, String place) {
        if (schema.has("$ref")) {
            String name = Json.text(schema, "$ref").replaceFirst(".*/", "");
            return check(file.schema(name), value, "answer " + name);
        }
        if (value.isNull()) {
            return Json.flag(schema, "nullable") ? List.of() : one(place, "must not be null");
        }
        if (schema.has("anyOf")) {
            return anyOf(schema.get("anyOf"), value, place);
        }
        return switch (Json.text(schema, "type")) {
            case "object" -> value.isObject() ? object(schema, value, place) : one(place, "must be an object");
            case "array" -> value.isArray() ? items(schema, value, place) : one(place, "must be an array");
            case "string" -> value.isString() ? text(schema, value.asString(), place) : one(place, "must be a string");
            case "integer" -> value.isIntegralNumber() ? List.of() : one(place, "must be an integer");
            case "number" -> value.isNumber() ? List.of() : one(place, "must be a number");
            case "boolean" -> value.isBoolean() ? List.of() : one(place, "must be true or false");
            default -> List.of();
        };
    }

    private List<Finding> object(JsonNode schema, JsonNode value, String place) {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode required : schema.path("required")) {
            if (!value.has(required.asString())) {
                findings.add(new Finding(place + "." + required.asString(), "is required"));
            }
        }
        JsonNode properties = schema.path("properties");
        JsonNode others = schema.path("additionalProperties");
        value.properties().forEach(entry -> {
            String name = entry.getKey();
            if (properties.has(name)) {
                findings.addAll(check(properties.get(name), entry.getValue(), place + "." + name));
            } else if (others.isObject()) {
                findings.addAll(check(others, entry.getValue(), place + ".*"));
            } else if (!properties.isEmpty()) {
                findings.add(new Finding(place + "." + name, "is unknown"));
            }
        });
        return findings;
    }

    private List<Finding> items(JsonNode schema, JsonNode value, String place) {
        return value.valueStream()
                .flatMap(item -> check(schema.path("items"), item, place + "[]").stream())
                .distinct()
                .toList();
    }

    private static List<Finding> text(JsonNode schema, String value, String place) {
        List<Finding> findings = new ArrayList<>();
        Set<String> allowed =
                schema.path("enum").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            findings.add(new Finding(
                    place, "must be one of " + allowed.stream().sorted().toList() + ", but is " + value));
        }
        if (value.length() > Json.number(schema, "maxLength", Long.MAX_VALUE)) {
            findings.add(new Finding(place, "is too long"));
        }
        return findings;
    }

    /** Any alternative will do; if none does, the one with the same object name, or else the first, says why. */
    private List<Finding> anyOf(JsonNode alternatives, JsonNode value, String place) {
        List<Finding> best = List.of();
        for (JsonNode alternative : (Iterable<JsonNode>) sameKindFirst(alternatives, value)::iterator) {
            List<Finding> findings = check(alternative, value, place);
            if (findings.isEmpty()) {
                return findings;
            }
            best = best.isEmpty() ? findings : best;
        }
        return best;
    }

    private Stream<JsonNode> sameKindFirst(JsonNode alternatives, JsonNode value) {
        String object = value.isObject() ? Json.text(value, "object") : "";
        return alternatives
                .valueStream()
                .sorted((a, b) -> Boolean.compare(isOf(b, object, value), isOf(a, object, value)));
    }

    private boolean isOf(JsonNode alternative, String object, JsonNode value) {
        if (!alternative.has("$ref")) {
            return !value.isObject();
        }
        JsonNode schema = file.schema(Json.text(alternative, "$ref").replaceFirst(".*/", ""));
        return schema.path("properties")
                .path("object")
                .path("enum")
                .valueStream()
                .anyMatch(name -> name.asString().equals(object));
    }

    private static List<Finding> one(String place, String problem) {
        return List.of(new Finding(place, problem));
    }
}
