package io.pilotage.stripe.simulator.api;

import static io.pilotage.stripe.simulator.request.Shapes.AMOUNT;
import static io.pilotage.stripe.simulator.request.Shapes.BOOLEAN;
import static io.pilotage.stripe.simulator.request.Shapes.METADATA;
import static io.pilotage.stripe.simulator.request.Shapes.text;

import io.pilotage.stripe.simulator.request.Parameters;
import io.pilotage.stripe.simulator.request.StripeError;
import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Transfer reversals: money back from a connected account to the platform. */
final class TransferReversals {
    private static final String LIST = "/v1/transfers/{id}/reversals";

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(
                        LIST,
                        new Parameters()
                                .optional("amount", AMOUNT)
                                .optional("description", text(5000))
                                .optional("metadata", METADATA)
                                .optional("refund_application_fee", BOOLEAN),
                        this::create),
                Endpoint.get(LIST, Listing.parameters(), this::list),
                Endpoint.get("/v1/transfers/{id}/reversals/{reversal}", this::find));
    }

    private ObjectNode create(Call call) {
        Operation operation = call.operation();
        ObjectNode transfer = Transfers.find(operation, call.id());
        long left = Json.number(transfer, "amount") - Json.number(transfer, "amount_reversed");
        long amount = Json.number(call.parameters(), "amount", left);
        if (amount > left || amount < 1) {
            throw StripeError.invalid(
                    null,
                    "amount",
                    "Reversal amount (" + amount + ") is greater than the unreversed amount on transfer (" + left
                            + ").");
        }
        String currency = Json.text(transfer, "currency");
        Operation payee = operation.withOwner(Json.text(transfer, "destination"));
        if (Balances.total(operation.state(), payee.owner()).getOrDefault(currency, 0L) < amount) {
            throw StripeError.invalid(
                    "balance_insufficient",
                    null,
                    "Insufficient funds in the connected account to reverse this transfer.");
        }
        ObjectNode reversal = Template.of("transfer_reversal");
        String id = Kind.TRANSFER_REVERSAL.newId();
        reversal.put("id", id).put("created", operation.now()).put("_account", operation.owner());
        reversal.put("amount", amount).put("currency", currency).put("transfer", call.id());
        call.mergeMetadata(reversal);
        reversal.put(
                "balance_transaction",
                BalanceTransactions.write(
                        operation,
                        new BalanceTransactions.Movement(
                                "transfer_refund",
                                "transfer_reversal",
                                amount,
                                0,
                                currency,
                                id,
                                operation.at(),
                                null)));
        BalanceTransactions.write(
                payee,
                new BalanceTransactions.Movement(
                        "payment_refund", "refund", -amount, 0, currency, id, operation.at(), null));
        operation.state().put(Kind.TRANSFER_REVERSAL, reversal);
        ObjectNode after = operation.state().edit(Kind.TRANSFER, call.id(), edited -> {
            long reversed = Json.number(edited, "amount_reversed") + amount;
            edited.put("amount_reversed", reversed).put("reversed", reversed == Json.number(edited, "amount"));
            ((ArrayNode) Json.child(edited, "reversals").get("data")).insert(0, reversal.deepCopy());
        });
        operation.emit("transfer.reversed", after, transfer);
        return reversal;
    }

    private ObjectNode list(Call call) {
        Transfers.find(call.operation(), call.id());
        return Listing.of(
                call,
                Kind.TRANSFER_REVERSAL,
                "/v1/transfers/" + call.id() + "/reversals",
                reversal -> Json.text(reversal, "transfer").equals(call.id()));
    }

    private ObjectNode find(Call call) {
        ObjectNode reversal =
                call.operation().get(Kind.TRANSFER_REVERSAL, "transfer_reversal", call.path("reversal"), "id");
        if (!Json.text(reversal, "transfer").equals(call.id())) {
            throw StripeError.noSuch("transfer_reversal", call.path("reversal"), "id");
        }
        return reversal;
    }
}
