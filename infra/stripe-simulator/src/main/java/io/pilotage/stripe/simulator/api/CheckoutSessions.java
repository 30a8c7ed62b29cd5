package io.pilotage.stripe.simulator.api;

import io.pilotage.stripe.simulator.request.Parameters;
import io.pilotage.stripe.simulator.request.StripeError;
import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Checkout sessions: one hosted payment each. */
final class CheckoutSessions {
    private static final String LIST = "/v1/checkout/sessions";
    private static final Duration SHORTEST = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(24);

    private final Supplier<String> publicUrl;

    CheckoutSessions(Supplier<String> publicUrl) {
        this.publicUrl = publicUrl;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(LIST, CheckoutParameters.create(), this::create),
                Endpoint.get(
                        LIST,
                        CheckoutParameters.list(),
                        call -> Listing.of(call, Kind.SESSION, LIST, "customer", "payment_intent", "status")),
                Endpoint.get("/v1/checkout/sessions/{id}", CheckoutSessions::find),
                Endpoint.get("/v1/checkout/sessions/{id}/line_items", Listing.parameters(), this::lineItems),
                Endpoint.post("/v1/checkout/sessions/{id}/expire", Parameters.none(), this::expire));
    }

    private static ObjectNode find(Call call) {
        return call.operation().get(Kind.SESSION, "checkout.session", call.id(), "id");
    }

    private ObjectNode create(Call call) {
        if (!call.text("mode").equals("payment")) {
            throw StripeError.invalid(null, "mode", "The simulator knows mode=payment only.");
        }
        String id = Kind.SESSION.newId();
        ObjectNode session = Template.of("session");
        session.put("id", id)
                .put("created", call.operation().now())
                .put("_account", call.operation().owner());
        session.put("expires_at", expiry(call)).put("url", publicUrl.get() + "/pay/" + id);
        call.copyTo(
                session,
                "success_url",
                "cancel_url",
                "client_reference_id",
                "customer_email",
                "customer_creation",
                "locale",
                "submit_type",
                "payment_method_types",
                "billing_address_collection");
        call.mergeMetadata(session);
        customer(call, session);
        ArrayNode items = lines(call);
        long total = items.valueStream()
                .mapToLong(item -> Json.number(item, "amount_total"))
                .sum();
        String currency = Json.text(items.get(0), "currency");
        Amounts.check(total, currency, "line_items");
        session.put("currency", currency).put("amount_subtotal", total).put("amount_total", total);
        session.set("_line_items", items);
        session.set("_payment_intent_data", Json.child(call.parameters(), "payment_intent_data"));
        return call.state().put(Kind.SESSION, session);
    }

    private static long expiry(Call call) {
        long now = call.operation().now();
        long expiry = Json.number(call.parameters(), "expires_at", now + LONGEST.toSeconds());
        if (expiry < now + SHORTEST.toSeconds() || expiry > now + LONGEST.toSeconds()) {
            throw StripeError.invalid(
                    null, "expires_at", "The `expires_at` timestamp must be between 30 minutes and 24 hours from now.");
        }
        return expiry;
    }

    private static void customer(Call call, ObjectNode session) {
        if (!call.has("customer")) {
            return;
        }
        if (call.has("customer_email") || call.has("customer_creation")) {
            throw StripeError.invalid(
                    null, "customer", "You may only give one of customer, customer_email and customer_creation.");
        }
        ObjectNode customer = Customers.find(call.operation(), call.text("customer"), "customer");
        session.put("customer", call.text("customer")).putNull("customer_creation");
        ObjectNode details = session.putObject("customer_details");
        details.put("email", Json.optionalText(customer, "email"))
                .putNull("name")
                .putNull("phone")
                .putNull("address");
        details.put("tax_exempt", "none").putNull("tax_ids");
    }

    private static ArrayNode lines(Call call) {
        JsonNode given = call.parameters().get("line_items");
        if (given == null || given.isEmpty()) {
            throw StripeError.missing("line_items");
        }
        if (given.size() > 100) {
            throw StripeError.invalid(null, "line_items", "A session can have at most 100 line items.");
        }
        ArrayNode items = Json.array();
        for (int i = 0; i < given.size(); i++) {
            items.add(
                    line("line_items[" + i + "]", given.get(i), call.operation().now()));
        }
        if (items.valueStream()
                        .map(item -> Json.text(item, "currency"))
                        .distinct()
                        .count()
                > 1) {
            throw StripeError.invalid(null, "line_items", "All line items must have the same currency.");
        }
        return items;
    }

    private static ObjectNode line(String name, JsonNode given, long now) {
        if (!given.has("price_data")) {
            throw StripeError.invalid(
                    "parameter_missing", name + "[price_data]", "The simulator knows line items with price_data only.");
        }
        if (!given.has("quantity")) {
            throw StripeError.missing(name + "[quantity]");
        }
        JsonNode data = given.get("price_data");
        if (!data.has("unit_amount")) {
            throw StripeError.missing(name + "[price_data][unit_amount]");
        }
        if (!data.has("product_data")) {
            throw StripeError.missing(name + "[price_data][product_data]");
        }
        long unit = Json.number(data, "unit_amount");
        long quantity = Json.number(given, "quantity");
        if (unit < 0 || quantity < 1) {
            throw StripeError.invalid(
                    "parameter_invalid_integer", name, "Unit amounts cannot be negative, and quantities start at 1.");
        }
        ObjectNode item = Template.of("line_item");
        item.put("id", Kind.randomId("li_")).put("quantity", quantity).put("currency", Json.text(data, "currency"));
        item.put("amount_subtotal", unit * quantity).put("amount_total", unit * quantity);
        item.put("description", Json.text(data.get("product_data"), "name"));
        ObjectNode price = Json.child(item, "price");
        price.put("id", Kind.randomId("price_"))
                .put("product", Kind.randomId("prod_"))
                .put("created", now);
        price.put("currency", Json.text(data, "currency")).put("unit_amount", unit);
        price.put("unit_amount_decimal", Long.toString(unit));
        return item;
    }

    private ObjectNode lineItems(Call call) {
        List<ObjectNode> items = new ArrayList<>();
        find(call).get("_line_items").forEach(item -> items.add((ObjectNode) item));
        return Listing.page(call, "/v1/checkout/sessions/" + call.id() + "/line_items", items);
    }

    private ObjectNode expire(Call call) {
        if (!Json.text(find(call), "status").equals("open")) {
            throw StripeError.invalid(null, null, "Only Checkout Sessions with a status of `open` can be expired.");
        }
        return expire(call.operation(), call.id());
    }

    static ObjectNode expire(Operation operation, String id) {
        ObjectNode session = operation.state().edit(Kind.SESSION, id, edited -> {
            edited.put("status", "expired").putNull("url");
        });
        operation.withOwner(Json.text(session, "_account")).emit("checkout.session.expired", session);
        return session;
    }
}
