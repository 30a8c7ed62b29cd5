package io.pilotage.stripe.simulator.api;

import static io.pilotage.stripe.simulator.request.Shapes.EMAIL;
import static io.pilotage.stripe.simulator.request.Shapes.METADATA;
import static io.pilotage.stripe.simulator.request.Shapes.TEXT;
import static io.pilotage.stripe.simulator.request.Shapes.TEXTS;
import static io.pilotage.stripe.simulator.request.Shapes.clearableText;
import static io.pilotage.stripe.simulator.request.Shapes.oneOf;
import static io.pilotage.stripe.simulator.request.Shapes.text;

import io.pilotage.stripe.simulator.request.Parameters;
import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Customers: the organisations that pay. */
final class Customers {
    private static final String LIST = "/v1/customers";

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(LIST, fields(), this::create),
                Endpoint.get(
                        LIST,
                        Listing.parametersWithCreated().optional("email", text(512)),
                        call -> Listing.of(call, Kind.CUSTOMER, LIST, "email")),
                Endpoint.get("/v1/customers/{id}", call -> find(call.operation(), call.id(), "id")),
                Endpoint.post("/v1/customers/{id}", fields(), this::update),
                Endpoint.delete("/v1/customers/{id}", this::delete));
    }

    private static Parameters fields() {
        Parameters address = new Parameters()
                .optional("city", TEXT)
                .optional("country", TEXT)
                .optional("line1", TEXT)
                .optional("line2", TEXT)
                .optional("postal_code", TEXT)
                .optional("state", TEXT);
        return new Parameters()
                .optional("address", address)
                .optional("description", clearableText(5000))
                .optional("email", EMAIL)
                .optional("metadata", METADATA)
                .optional("name", clearableText(256))
                .optional("phone", clearableText(20))
                .optional("preferred_locales", TEXTS)
                .optional("tax_exempt", oneOf("exempt", "none", "reverse"));
    }

    static ObjectNode find(Operation operation, String id, String parameter) {
        return operation.get(Kind.CUSTOMER, "customer", id, parameter);
    }

    private ObjectNode create(Call call) {
        ObjectNode customer = Template.of("customer");
        customer.put("id", Kind.CUSTOMER.newId())
                .put("created", call.operation().now());
        customer.put("_account", call.operation().owner());
        customer.put("invoice_prefix", Kind.randomId("").substring(0, 8).toUpperCase(java.util.Locale.ROOT));
        apply(call, customer);
        call.operation().emit("customer.created", customer);
        return call.state().put(Kind.CUSTOMER, customer);
    }

    private ObjectNode update(Call call) {
        ObjectNode before = find(call.operation(), call.id(), "id");
        ObjectNode after = call.state().edit(Kind.CUSTOMER, call.id(), customer -> apply(call, customer));
        call.operation().emit("customer.updated", after, before);
        return after;
    }

    private static void apply(Call call, ObjectNode customer) {
        call.copyTo(customer, "description", "email", "name", "phone", "preferred_locales", "tax_exempt");
        call.mergeMetadata(customer);
        if (call.has("address")) {
            ObjectNode address = customer.putObject("address");
            for (String field : List.of("city", "country", "line1", "line2", "postal_code", "state")) {
                address.put(field, Json.optionalText(call.parameters().get("address"), field));
            }
        }
    }

    private ObjectNode delete(Call call) {
        ObjectNode customer = find(call.operation(), call.id(), "id");
        call.state().remove(Kind.CUSTOMER, call.id());
        call.operation().emit("customer.deleted", customer);
        return Json.object().put("id", call.id()).put("object", "customer").put("deleted", true);
    }
}
