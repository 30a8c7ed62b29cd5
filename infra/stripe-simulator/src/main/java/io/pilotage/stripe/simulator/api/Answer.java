package io.pilotage.stripe.simulator.api;

import io.pilotage.stripe.simulator.request.StripeError;
import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import io.pilotage.stripe.simulator.state.View;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns what is stored into what is shown: internal fields gone, times applied, and asked-for fields expanded. */
public final class Answer {
    private static final int DEEPEST = 4;
    private static final Set<String> EXPANDABLE = Set.of(
            "balance_transaction",
            "charge",
            "customer",
            "destination",
            "destination_payment",
            "latest_charge",
            "payment_intent",
            "source",
            "source_transaction",
            "source_transfer",
            "transfer");

    private Answer() {}

    public static ObjectNode of(View view, ObjectNode stored, List<String> expand, long now) {
        ObjectNode shown = stored.deepCopy();
        for (String path : expand) {
            String[] steps = path.split("\\.");
            if (steps.length > DEEPEST) {
                throw StripeError.invalid(null, "expand", "You cannot expand more than 4 levels of a property.");
            }
            expand(view, shown, steps, 0, path);
        }
        clean(shown, now);
        return shown;
    }

    private static void expand(View view, JsonNode node, String[] steps, int at, String path) {
        if (at == steps.length) {
            return;
        }
        if (node instanceof ArrayNode items) {
            items.forEach(item -> expand(view, item, steps, at, path));
            return;
        }
        if (!(node instanceof ObjectNode object)) {
            return;
        }
        String step = steps[at];
        if (step.equals("line_items") && object.has("_line_items")) {
            String url = "/v1/checkout/sessions/" + Json.text(object, "id") + "/line_items";
            object.set(
                    "line_items",
                    Json.list(url, (ArrayNode) object.get("_line_items").deepCopy(), false));
        } else if (step.equals("refunds") && Json.text(object, "object").equals("charge")) {
            object.set("refunds", refunds(view, Json.text(object, "id")));
        } else if (!object.has(step)
                || !(step.equals("data")
                        || EXPANDABLE.contains(step)
                        || object.get(step).isObject())) {
            throw StripeError.invalid(null, "expand", "This property cannot be expanded (" + path + ").");
        } else if (object.get(step).isString()) {
            String id = Json.text(object, step);
            Kind.ofId(id).flatMap(kind -> view.find(kind, id)).ifPresent(found -> object.set(step, found.deepCopy()));
        }
        expand(view, object.get(step), steps, at + 1, path);
    }

    private static ObjectNode refunds(View view, String charge) {
        ArrayNode data = Json.array();
        view.newestFirst(Kind.REFUND)
                .filter(refund -> Json.text(refund, "charge").equals(charge))
                .forEach(refund -> data.add(refund.deepCopy()));
        return Json.list("/v1/charges/" + charge + "/refunds", data, false);
    }

    private static void clean(JsonNode node, long now) {
        if (node instanceof ObjectNode object) {
            List.copyOf(object.propertyNames()).stream()
                    .filter(name -> name.startsWith("_"))
                    .forEach(object::remove);
            if (Json.text(object, "object").equals("balance_transaction")) {
                object.put("status", Json.number(object, "available_on") > now ? "pending" : "available");
            }
        }
        node.forEach(child -> clean(child, now));
    }
}
