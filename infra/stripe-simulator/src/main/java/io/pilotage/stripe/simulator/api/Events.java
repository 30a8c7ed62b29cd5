package io.pilotage.stripe.simulator.api;

import static io.pilotage.stripe.simulator.request.Shapes.BOOLEAN;
import static io.pilotage.stripe.simulator.request.Shapes.TEXT;
import static io.pilotage.stripe.simulator.request.Shapes.TEXTS;

import io.pilotage.stripe.simulator.request.Parameters;
import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Events, as one catches up on them after missed webhooks. */
final class Events {
    private static final String LIST = "/v1/events";

    List<Endpoint> endpoints() {
        Parameters parameters = Listing.parametersWithCreated()
                .optional("type", TEXT)
                .optional("types", TEXTS)
                .optional("delivery_success", BOOLEAN);
        return List.of(
                Endpoint.get(LIST, parameters, this::list),
                Endpoint.get("/v1/events/{id}", call -> call.operation().get(Kind.EVENT, "event", call.id(), "id")));
    }

    private ObjectNode list(Call call) {
        List<String> types = Listing.texts(call.parameters().path("types"));
        return Listing.of(call, Kind.EVENT, LIST, event -> {
            String type = Json.text(event, "type");
            return (types.isEmpty() || types.contains(type))
                    && (!call.has("type") || matches(call.text("type"), type))
                    && (!call.has("delivery_success")
                            || Json.flag(call.parameters(), "delivery_success")
                                    == (Json.number(event, "pending_webhooks") == 0));
        });
    }

    /** A type may end in a star, such as {@code charge.*}. */
    private static boolean matches(String wanted, String type) {
        return wanted.endsWith("*") ? type.startsWith(wanted.substring(0, wanted.length() - 1)) : wanted.equals(type);
    }
}
