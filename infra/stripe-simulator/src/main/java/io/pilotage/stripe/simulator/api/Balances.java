package io.pilotage.stripe.simulator.api;

import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import io.pilotage.stripe.simulator.state.View;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Balances, always added up from balance transactions, so that the two cannot disagree. */
final class Balances {
    List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/v1/balance", this::balance));
    }

    private ObjectNode balance(Call call) {
        String owner = call.operation().owner();
        long now = call.operation().now();
        ObjectNode balance = Json.object().put("object", "balance");
        amounts(balance, "available", available(call.state(), owner, now));
        amounts(balance, "pending", sum(call.state(), owner, entry -> Json.number(entry, "available_on") > now));
        return balance.put("livemode", false);
    }

    private static void amounts(ObjectNode balance, String field, Map<String, Long> sums) {
        var list = balance.putArray(field);
        Map<String, Long> shown = new TreeMap<>(sums);
        shown.putIfAbsent("gbp", 0L);
        shown.forEach((currency, amount) -> {
            ObjectNode entry = list.addObject().put("amount", amount).put("currency", currency);
            entry.putObject("source_types").put("card", amount);
        });
    }

    static long available(Operation operation, String owner, String currency) {
        return available(operation.state(), owner, operation.now()).getOrDefault(currency, 0L);
    }

    private static Map<String, Long> available(View view, String owner, long now) {
        return sum(view, owner, entry -> Json.number(entry, "available_on") <= now);
    }

    static Map<String, Long> total(View view, String owner) {
        return sum(view, owner, entry -> true);
    }

    private static Map<String, Long> sum(View view, String owner, Predicate<ObjectNode> wanted) {
        Map<String, Long> sums = new TreeMap<>();
        view.oldestFirst(Kind.BALANCE_TRANSACTION)
                .filter(entry -> View.owner(entry).equals(owner))
                .filter(wanted)
                .forEach(entry -> sums.merge(Json.text(entry, "currency"), Json.number(entry, "net"), Long::sum));
        return sums;
    }
}
