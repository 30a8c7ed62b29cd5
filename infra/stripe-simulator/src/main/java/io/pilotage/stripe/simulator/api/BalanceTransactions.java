package io.pilotage.stripe.simulator.api;

import static io.pilotage.stripe.simulator.request.Shapes.CURRENCY;
import static io.pilotage.stripe.simulator.request.Shapes.TEXT;

import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Balance transactions: one for each movement of money into or out of a balance. */
final class BalanceTransactions {
    private static final String LIST = "/v1/balance_transactions";

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        LIST,
                        Listing.parametersWithCreated()
                                .optional("currency", CURRENCY)
                                .optional("source", TEXT)
                                .optional("type", TEXT),
                        call -> Listing.of(call, Kind.BALANCE_TRANSACTION, LIST, "currency", "source", "type")),
                Endpoint.get(
                        "/v1/balance_transactions/{id}",
                        call -> call.operation()
                                .get(Kind.BALANCE_TRANSACTION, "balance transaction", call.id(), "id")));
    }

    /** Whether money is still pending depends on the time of asking, so it is not stored. */
    static ObjectNode withStatus(ObjectNode entry, long now) {
        return entry.put("status", Json.number(entry, "available_on") > now ? "pending" : "available");
    }

    /**
     * @param amount what moves, negative when it leaves, in the smallest unit
     * @param fee what Stripe keeps of it
     */
    record Movement(
            String type,
            String category,
            long amount,
            long fee,
            String currency,
            String source,
            Instant availableOn,
            @Nullable String description) {}

    /** Writes the movement into the balance of the operation's owner and returns the id. */
    static String write(Operation operation, Movement movement) {
        ObjectNode entry = Template.of("balance_transaction");
        String id = Kind.BALANCE_TRANSACTION.newId();
        entry.put("id", id).put("_account", operation.owner()).put("created", operation.now());
        entry.put("type", movement.type()).put("reporting_category", movement.category());
        entry.put("amount", movement.amount())
                .put("fee", movement.fee())
                .put("net", movement.amount() - movement.fee());
        entry.put("currency", movement.currency()).put("source", movement.source());
        entry.put("available_on", movement.availableOn().getEpochSecond()).put("description", movement.description());
        if (movement.fee() != 0) {
            ObjectNode detail = ((ArrayNode) entry.get("fee_details")).addObject();
            detail.put("amount", movement.fee()).putNull("application").put("currency", movement.currency());
            detail.put("description", "Stripe processing fees").put("type", "stripe_fee");
        }
        operation.state().put(Kind.BALANCE_TRANSACTION, entry);
        return id;
    }
}
