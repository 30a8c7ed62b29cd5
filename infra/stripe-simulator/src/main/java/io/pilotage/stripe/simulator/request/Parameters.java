package io.pilotage.stripe.simulator.request;

import io.pilotage.stripe.simulator.state.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The declared parameters of a request or of an object inside one: everything else is refused as unknown. */
public final class Parameters implements Shape {
    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();

    public static Parameters none() {
        return new Parameters();
    }

    public Parameters required(String name, Shape shape) {
        required.add(name);
        return optional(name, shape);
    }

    public Parameters optional(String name, Shape shape) {
        shapes.put(name, shape);
        return this;
    }

    /** The declared shapes by name, so that a test can hold them against the specification. */
    public Map<String, Shape> shapes() {
        return Map.copyOf(shapes);
    }

    public ObjectNode check(ObjectNode form) {
        return checkObject("", form);
    }

    @Override
    public JsonNode check(String name, JsonNode value) {
        if (value instanceof ObjectNode object) {
            return checkObject(name, object);
        }
        throw StripeError.invalid(null, name, "Invalid object");
    }

    private ObjectNode checkObject(String prefix, ObjectNode form) {
        List<String> unknown = new ArrayList<>();
        form.propertyNames().forEach(name -> {
            if (!shapes.containsKey(name)) {
                unknown.add(full(prefix, name));
            }
        });
        if (!unknown.isEmpty()) {
            throw StripeError.invalid(
                    "parameter_unknown",
                    unknown.getFirst(),
                    "Received unknown parameter" + (unknown.size() == 1 ? ": " : "s: ") + String.join(", ", unknown));
        }
        for (String name : required) {
            if (!form.has(name)) {
                throw StripeError.missing(full(prefix, name));
            }
        }
        ObjectNode checked = Json.object();
        shapes.forEach((name, shape) -> {
            @Nullable JsonNode value = form.get(name);
            if (value != null) {
                checked.set(name, shape.check(full(prefix, name), value));
            }
        });
        return checked;
    }

    private static String full(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + "[" + name + "]";
    }
}
