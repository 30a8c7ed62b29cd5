package io.pilotage.stripe.simulator.webhook;

import io.pilotage.stripe.simulator.api.Answer;
import io.pilotage.stripe.simulator.api.ApiVersion;
import io.pilotage.stripe.simulator.api.Operation;
import io.pilotage.stripe.simulator.api.Outbox;
import io.pilotage.stripe.simulator.control.Faults;
import io.pilotage.stripe.simulator.state.Change;
import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes each event together with one delivery for every endpoint that wants it. */
public final class Webhooks implements Outbox {
    /** The endpoint that comes from configuration; it hears of the platform and of connected accounts alike. */
    public static final String CONFIGURED = "we_configured";

    private final Faults faults;
    private final List<String> held = new ArrayList<>();

    public Webhooks(Faults faults) {
        this.faults = faults;
    }

    /** Keeps the configured endpoint as the configuration says now, or forgets it. */
    public static void configure(Change change, @Nullable String url, String secret) {
        if (url == null) {
            change.remove(Kind.WEBHOOK_ENDPOINT, CONFIGURED);
            return;
        }
        ObjectNode endpoint = Json.object().put("id", CONFIGURED).put("object", "webhook_endpoint");
        endpoint.putNull("api_version")
                .putNull("application")
                .put("created", 0)
                .put("description", "from configuration");
        endpoint.set("enabled_events", Json.array("*"));
        endpoint.put("livemode", false).put("status", "enabled").put("url", url).putObject("metadata");
        change.put(Kind.WEBHOOK_ENDPOINT, endpoint.put("_secret", secret));
    }

    @Override
    public void add(Operation operation, String type, ObjectNode object, @Nullable ObjectNode before) {
        List<String> endpoints = operation
                .state()
                .oldestFirst(Kind.WEBHOOK_ENDPOINT)
                .filter(endpoint -> wants(endpoint, type, operation.owner()))
                .map(endpoint -> Json.text(endpoint, "id"))
                .toList();
        Faults.OnEvent fault = faults.event(type);
        ObjectNode event = event(operation, type, object, before);
        event.put("pending_webhooks", endpoints.size() * Math.min(1, fault.copies()));
        operation.state().put(Kind.EVENT, event);
        for (String endpoint : endpoints) {
            for (int copy = 0; copy < fault.copies(); copy++) {
                deliver(operation, Json.text(event, "id"), endpoint, fault);
            }
        }
    }

    private static boolean wants(ObjectNode endpoint, String type, String owner) {
        boolean audience =
                Json.text(endpoint, "id").equals(CONFIGURED) || Json.flag(endpoint, "_connect") != owner.isEmpty();
        return audience
                && Json.text(endpoint, "status").equals("enabled")
                && endpoint.get("enabled_events")
                        .valueStream()
                        .map(JsonNode::asString)
                        .anyMatch(wanted -> wanted.equals("*") || wanted.equals(type));
    }

    private static ObjectNode event(Operation operation, String type, ObjectNode object, @Nullable ObjectNode before) {
        ObjectNode event = Json.object().put("id", Kind.EVENT.newId()).put("object", "event");
        if (!operation.owner().isEmpty()) {
            event.put("account", operation.owner());
        }
        event.put("_account", operation.owner())
                .put("api_version", ApiVersion.CURRENT)
                .put("created", operation.now());
        ObjectNode shown = Answer.of(operation.state(), object, List.of(), operation.now());
        ObjectNode data = event.putObject("data");
        data.set("object", shown);
        if (before != null) {
            data.set(
                    "previous_attributes",
                    changed(shown, Answer.of(operation.state(), before, List.of(), operation.now())));
        }
        event.put("livemode", false);
        event.putObject("request").put("id", operation.requestId()).put("idempotency_key", operation.idempotencyKey());
        return event.put("type", type);
    }

    private static ObjectNode changed(ObjectNode after, ObjectNode before) {
        ObjectNode changed = Json.object();
        before.properties().forEach(entry -> {
            if (!entry.getValue().equals(after.get(entry.getKey()))) {
                changed.set(entry.getKey(), entry.getValue());
            }
        });
        return changed;
    }

    private void deliver(Operation operation, String event, String endpoint, Faults.OnEvent fault) {
        long now = operation.at().toEpochMilli();
        ObjectNode delivery = Json.object()
                .put("id", Kind.DELIVERY.newId())
                .put("event", event)
                .put("endpoint", endpoint);
        delivery.put("attempts", 0)
                .put("since", now)
                .put("not_before", now + fault.delayMilliseconds())
                .put("order", 0);
        fault.reorder().ifPresent(others -> {
            held.add(Json.text(delivery, "id"));
            delivery.put("order", others);
        });
        operation.state().put(Kind.DELIVERY, delivery);
        if (fault.reorder().filter(others -> others == 0).isPresent()) {
            held.stream()
                    .filter(id -> operation.state().find(Kind.DELIVERY, id).isPresent())
                    .forEach(id -> operation.state().edit(Kind.DELIVERY, id, edited -> edited.put("not_before", now)));
            held.clear();
        }
    }
}
