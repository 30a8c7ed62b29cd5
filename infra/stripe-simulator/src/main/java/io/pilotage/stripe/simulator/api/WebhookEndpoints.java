package io.pilotage.stripe.simulator.api;

import static io.pilotage.stripe.simulator.request.Shapes.BOOLEAN;
import static io.pilotage.stripe.simulator.request.Shapes.METADATA;
import static io.pilotage.stripe.simulator.request.Shapes.TEXT;
import static io.pilotage.stripe.simulator.request.Shapes.TEXTS;
import static io.pilotage.stripe.simulator.request.Shapes.URL;
import static io.pilotage.stripe.simulator.request.Shapes.clearableText;

import io.pilotage.stripe.simulator.request.Parameters;
import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Webhook endpoints: the addresses that hear of events. The secret is shown once, when the endpoint is created. */
final class WebhookEndpoints {
    private static final String LIST = "/v1/webhook_endpoints";

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(
                        LIST,
                        new Parameters()
                                .required("enabled_events", TEXTS)
                                .required("url", URL)
                                .optional("api_version", TEXT)
                                .optional("connect", BOOLEAN)
                                .optional("description", clearableText(5000))
                                .optional("metadata", METADATA),
                        this::create),
                Endpoint.get(LIST, Listing.parameters(), call -> Listing.of(call, Kind.WEBHOOK_ENDPOINT, LIST)),
                Endpoint.get("/v1/webhook_endpoints/{id}", WebhookEndpoints::find),
                Endpoint.post(
                        "/v1/webhook_endpoints/{id}",
                        new Parameters()
                                .optional("enabled_events", TEXTS)
                                .optional("url", URL)
                                .optional("disabled", BOOLEAN)
                                .optional("description", clearableText(5000))
                                .optional("metadata", METADATA),
                        this::update),
                Endpoint.delete("/v1/webhook_endpoints/{id}", this::delete));
    }

    private static ObjectNode find(Call call) {
        return call.operation().get(Kind.WEBHOOK_ENDPOINT, "webhook endpoint", call.id(), "id");
    }

    private ObjectNode create(Call call) {
        ObjectNode endpoint = Template.of("webhook_endpoint");
        String secret = Kind.randomId("whsec_");
        endpoint.put("id", Kind.WEBHOOK_ENDPOINT.newId())
                .put("created", call.operation().now());
        endpoint.put("_account", call.operation().owner()).put("_secret", secret);
        endpoint.put("_connect", Json.flag(call.parameters(), "connect"));
        call.copyTo(endpoint, "url", "enabled_events", "description", "api_version");
        call.mergeMetadata(endpoint);
        call.state().put(Kind.WEBHOOK_ENDPOINT, endpoint);
        return endpoint.deepCopy().put("secret", secret);
    }

    private ObjectNode update(Call call) {
        find(call);
        return call.state().edit(Kind.WEBHOOK_ENDPOINT, call.id(), endpoint -> {
            call.copyTo(endpoint, "url", "enabled_events", "description");
            call.mergeMetadata(endpoint);
            if (call.has("disabled")) {
                endpoint.put("status", Json.flag(call.parameters(), "disabled") ? "disabled" : "enabled");
            }
        });
    }

    private ObjectNode delete(Call call) {
        find(call);
        call.state().remove(Kind.WEBHOOK_ENDPOINT, call.id());
        return Json.object()
                .put("id", call.id())
                .put("object", "webhook_endpoint")
                .put("deleted", true);
    }
}
