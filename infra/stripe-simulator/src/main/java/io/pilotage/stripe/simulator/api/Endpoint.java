package io.pilotage.stripe.simulator.api;

import io.pilotage.stripe.simulator.request.Parameters;
import io.pilotage.stripe.simulator.request.Shapes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** One method and address of Stripe's API: the parameters it takes and what it does. */
public record Endpoint(String method, String address, Parameters parameters, Function<Call, ObjectNode> action) {
    public Endpoint {
        parameters.optional("expand", Shapes.TEXTS);
    }

    static Endpoint get(String address, Function<Call, ObjectNode> action) {
        return new Endpoint("GET", address, Parameters.none(), action);
    }

    static Endpoint get(String address, Parameters parameters, Function<Call, ObjectNode> action) {
        return new Endpoint("GET", address, parameters, action);
    }

    static Endpoint post(String address, Parameters parameters, Function<Call, ObjectNode> action) {
        return new Endpoint("POST", address, parameters, action);
    }

    static Endpoint delete(String address, Function<Call, ObjectNode> action) {
        return new Endpoint("DELETE", address, Parameters.none(), action);
    }

    /** The values of the address variables when this request is for this endpoint. */
    public Optional<Map<String, String>> match(String requestMethod, String requestPath) {
        String[] expected = address.split("/");
        String[] actual = requestPath.split("/");
        if (!method.equals(requestMethod) || expected.length != actual.length) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < expected.length; i++) {
            if (expected[i].startsWith("{")) {
                variables.put(expected[i].substring(1, expected[i].length() - 1), actual[i]);
            } else if (!expected[i].equals(actual[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
