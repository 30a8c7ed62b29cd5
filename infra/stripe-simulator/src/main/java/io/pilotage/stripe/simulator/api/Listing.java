package io.pilotage.stripe.simulator.api;

import io.pilotage.stripe.simulator.request.Parameters;
import io.pilotage.stripe.simulator.request.Shapes;
import io.pilotage.stripe.simulator.request.StripeError;
import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import io.pilotage.stripe.simulator.state.View;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Cursor lists as Stripe answers them: newest first, moved through by the id of the last or first item seen. */
final class Listing {
    private static final int USUAL = 10;
    private static final int MOST = 100;

    private Listing() {}

    static Parameters parameters() {
        return new Parameters()
                .optional("limit", Shapes.INTEGER)
                .optional("starting_after", Shapes.TEXT)
                .optional("ending_before", Shapes.TEXT);
    }

    static Parameters parametersWithCreated() {
        return parameters().optional("created", Shapes.TIME_RANGE);
    }

    /** The owner's objects of a kind, where each of the named parameters, if given, equals the field of that name. */
    static ObjectNode of(Call call, Kind kind, String url, String... filters) {
        Predicate<ObjectNode> wanted = object -> true;
        for (String filter : filters) {
            if (call.has(filter)) {
                wanted = wanted.and(object -> Json.text(object, filter).equals(call.text(filter)));
            }
        }
        return of(call, kind, url, wanted);
    }

    static ObjectNode of(Call call, Kind kind, String url, Predicate<ObjectNode> wanted) {
        String owner = call.operation().owner();
        return page(
                call,
                url,
                call.state()
                        .newestFirst(kind)
                        .filter(object -> View.owner(object).equals(owner))
                        .filter(wanted)
                        .filter(object -> created(call, object))
                        .toList());
    }

    static ObjectNode page(Call call, String url, List<ObjectNode> all) {
        long limit = Json.number(call.parameters(), "limit", USUAL);
        if (limit < 1 || limit > MOST) {
            throw StripeError.invalid(
                    "parameter_invalid_integer", "limit", "limit must be between 1 and " + MOST + ".");
        }
        if (call.has("starting_after") && call.has("ending_before")) {
            throw StripeError.invalid(null, "ending_before", "You may give starting_after or ending_before, not both.");
        }
        List<ObjectNode> rest = all;
        if (call.has("starting_after")) {
            rest = all.subList(position(all, call.text("starting_after"), "starting_after") + 1, all.size());
        } else if (call.has("ending_before")) {
            rest = all.subList(0, position(all, call.text("ending_before"), "ending_before"));
        }
        boolean more = rest.size() > limit;
        List<ObjectNode> items = rest;
        if (more && call.has("ending_before")) {
            items = rest.subList(rest.size() - (int) limit, rest.size());
        } else if (more) {
            items = rest.subList(0, (int) limit);
        }
        ArrayNode data = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> data.add(item.deepCopy()));
        return Json.list(url, data, more);
    }

    private static int position(List<ObjectNode> all, String id, String parameter) {
        return IntStream.range(0, all.size())
                .filter(index -> Json.text(all.get(index), "id").equals(id))
                .findFirst()
                .orElseThrow(() -> StripeError.noSuch("object", id, parameter));
    }

    private static boolean created(Call call, ObjectNode object) {
        if (!call.has("created")) {
            return true;
        }
        long created = Json.number(object, "created");
        JsonNode range = call.parameters().get("created");
        if (range.isNumber()) {
            return created == range.asLong();
        }
        return created > Json.number(range, "gt", -1)
                && created >= Json.number(range, "gte", -1)
                && created < Json.number(range, "lt", Long.MAX_VALUE)
                && created <= Json.number(range, "lte", Long.MAX_VALUE);
    }

    static ObjectNode empty(String url) {
        return Json.list(url, JsonNodeFactory.instance.arrayNode(), false);
    }

    static List<String> texts(JsonNode list) {
        return list instanceof ArrayNode array
                ? array.valueStream().map(JsonNode::asString).toList()
                : Collections.emptyList();
    }
}
