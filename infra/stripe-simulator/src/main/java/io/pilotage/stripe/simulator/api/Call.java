package io.pilotage.stripe.simulator.api;

import io.pilotage.stripe.simulator.state.Change;
import io.pilotage.stripe.simulator.state.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One checked request to an endpoint.
 *
 * @param path the values of the variables in the address
 * @param parameters the declared parameters that were given, typed
 */
public record Call(Operation operation, Map<String, String> path, ObjectNode parameters) {
    String id() {
        return path("id");
    }

    String path(String variable) {
        @Nullable String value = path.get(variable);
        if (value == null) {
            throw new IllegalStateException("no path variable " + variable);
        }
        return value;
    }

    Change state() {
        return operation.state();
    }

    String text(String parameter) {
        return Json.text(parameters, parameter);
    }

    boolean has(String parameter) {
        return parameters.has(parameter);
    }

    /** Copies the parameters that were given to the fields of the same name; an empty text clears the field. */
    void copyTo(ObjectNode object, String... names) {
        for (String name : names) {
            if (!has(name)) {
                continue;
            }
            if (parameters.get(name).isString() && text(name).isEmpty()) {
                object.putNull(name);
            } else {
                object.set(name, parameters.get(name).deepCopy());
            }
        }
    }

    /** Merges metadata as Stripe does: given keys replace, empty values remove, an empty text removes all. */
    void mergeMetadata(ObjectNode object) {
        if (!has("metadata")) {
            return;
        }
        ObjectNode metadata = Json.child(object, "metadata").deepCopy();
        if (parameters.get("metadata") instanceof ObjectNode given) {
            given.properties().forEach(entry -> {
                if (entry.getValue().asString().isEmpty()) {
                    metadata.remove(entry.getKey());
                } else {
                    metadata.set(entry.getKey(), entry.getValue());
                }
            });
        } else {
            metadata.removeAll();
        }
        object.set("metadata", metadata);
    }
}
