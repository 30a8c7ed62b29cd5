package io.pilotage.stripe.simulator.api;

import io.pilotage.stripe.simulator.request.StripeError;
import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * The charge that covers a transfer: the transfer then needs no available balance and becomes available with the charge,
 * but all transfers of one charge together cannot exceed it.
 */
record TransferSource(ObjectNode charge, Instant availableOn, long left) {

    static TransferSource find(Operation operation, String id) {
        ObjectNode charge = Charges.find(operation, id, "source_transaction");
        if (!Json.text(charge, "status").equals("succeeded")) {
            throw StripeError.invalid(
                    null, "source_transaction", "Only a charge that succeeded can be a source: " + id);
        }
        ObjectNode entry = operation
                .state()
                .find(Kind.BALANCE_TRANSACTION, Json.text(charge, "balance_transaction"))
                .orElseThrow();
        long transferred = operation
                .state()
                .oldestFirst(Kind.TRANSFER)
                .filter(transfer -> Json.text(transfer, "source_transaction").equals(id))
                .mapToLong(transfer -> Json.number(transfer, "amount") - Json.number(transfer, "amount_reversed"))
                .sum();
        long left = Json.number(charge, "amount") - Json.number(charge, "amount_refunded") - transferred;
        return new TransferSource(charge, Instant.ofEpochSecond(Json.number(entry, "available_on")), left);
    }

    /** The amount asked for, or all that is left, once it is known to fit. */
    long amount(Call call, String currency) {
        if (!Json.text(charge, "currency").equals(currency)) {
            throw StripeError.invalid(
                    null,
                    "currency",
                    "The currency of source_transaction's balance transaction (" + Json.text(charge, "currency")
                            + ") must be the same as the transfer currency (" + currency + ").");
        }
        long amount = call.has("amount") ? Json.number(call.parameters(), "amount") : left;
        if (amount > left || amount < 1) {
            throw StripeError.invalid(
                    null,
                    "amount",
                    "Transfers using this transaction as a source must not exceed the source amount of "
                            + Json.number(charge, "amount") + ": " + left + " is left.");
        }
        return amount;
    }

    /** The group that ties charge and transfers together; made up by Stripe when nobody gave one. */
    String group(Operation operation) {
        if (Json.has(charge, "transfer_group")) {
            return Json.text(charge, "transfer_group");
        }
        String id = Json.text(charge, "id");
        String group = "group_" + (Json.has(charge, "payment_intent") ? Json.text(charge, "payment_intent") : id);
        operation.state().edit(Kind.CHARGE, id, edited -> edited.put("transfer_group", group));
        return group;
    }
}
