package io.pilotage.stripe.simulator.api;

import static io.pilotage.stripe.simulator.request.Shapes.TEXT;

import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Charges: what was really taken from a card. */
final class Charges {
    private static final String LIST = "/v1/charges";

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        LIST,
                        Listing.parametersWithCreated()
                                .optional("customer", TEXT)
                                .optional("payment_intent", TEXT)
                                .optional("transfer_group", TEXT),
                        call -> Listing.of(call, Kind.CHARGE, LIST, "customer", "payment_intent", "transfer_group")),
                Endpoint.get("/v1/charges/{id}", call -> find(call.operation(), call.id(), "id")));
    }

    static ObjectNode find(Operation operation, String id, String parameter) {
        return operation.get(Kind.CHARGE, "charge", id, parameter);
    }

    static ObjectNode succeeded(Operation operation, String intentId, Payments.Payer payer, Instant availableOn) {
        ObjectNode charge = charge(operation, intentId, payer);
        long amount = Json.number(charge, "amount");
        charge.put("amount_captured", amount);
        charge.put(
                "balance_transaction",
                BalanceTransactions.write(
                        operation,
                        new BalanceTransactions.Movement(
                                "charge",
                                "charge",
                                amount,
                                Amounts.fee(amount),
                                Json.text(charge, "currency"),
                                Json.text(charge, "id"),
                                availableOn,
                                Json.optionalText(charge, "description"))));
        return operation.state().put(Kind.CHARGE, charge);
    }

    static ObjectNode failed(
            Operation operation, String intentId, Payments.Payer payer, String decline, String message) {
        ObjectNode charge = charge(operation, intentId, payer);
        charge.put("status", "failed").put("paid", false).put("captured", false);
        charge.put("failure_code", "card_declined").put("failure_message", message);
        ObjectNode outcome = Json.child(charge, "outcome").put("network_status", "declined_by_network");
        outcome.put("reason", decline).put("type", "issuer_declined");
        outcome.put("seller_message", "The bank did not return any further details with this decline.");
        return operation.state().put(Kind.CHARGE, charge);
    }

    private static ObjectNode charge(Operation operation, String intentId, Payments.Payer payer) {
        ObjectNode intent =
                operation.state().find(Kind.PAYMENT_INTENT, intentId).orElseThrow();
        ObjectNode charge = Template.of("charge");
        charge.put("id", Kind.CHARGE.newId()).put("created", operation.now()).put("_account", operation.owner());
        charge.put("amount", Json.number(intent, "amount")).put("currency", Json.text(intent, "currency"));
        charge.put("payment_intent", intentId).put("payment_method", Kind.randomId("pm_"));
        for (String field : List.of("customer", "description", "receipt_email", "transfer_group", "metadata")) {
            charge.set(field, intent.get(field).deepCopy());
        }
        Json.child(charge, "billing_details").put("email", payer.email()).put("name", payer.name());
        charge.set("payment_method_details", card(operation, payer));
        return charge;
    }

    private static ObjectNode card(Operation operation, Payments.Payer payer) {
        ObjectNode details = Json.object();
        ObjectNode card = details.putObject("card");
        card.put("brand", payer.card().brand()).put("country", "GB").put("exp_month", 12);
        card.put("exp_year", operation.at().atZone(ZoneOffset.UTC).getYear() + 3);
        card.putObject("checks")
                .putNull("address_line1_check")
                .putNull("address_postal_code_check")
                .put("cvc_check", "pass");
        card.put("fingerprint", "sim" + payer.card().ordinal() + "fingerprint").put("funding", "credit");
        card.putNull("installments")
                .put("last4", payer.card().last4())
                .putNull("mandate")
                .put("network", payer.card().brand());
        card.putNull("three_d_secure").putNull("wallet");
        return details.put("type", "card");
    }

    /** A payment into a connected account, which is how a transfer shows there. */
    static ObjectNode payment(Operation operation, ObjectNode transfer, Supplier<String> balanceTransaction) {
        ObjectNode payment = Template.of("charge");
        payment.put("id", Json.text(transfer, "destination_payment")).put("created", operation.now());
        payment.put("_account", operation.owner()).put("amount", Json.number(transfer, "amount"));
        payment.put("amount_captured", Json.number(transfer, "amount"))
                .put("currency", Json.text(transfer, "currency"));
        payment.put("source_transfer", Json.text(transfer, "id"))
                .putNull("outcome")
                .putNull("calculated_statement_descriptor");
        payment.putObject("payment_method_details")
                .put("type", "stripe_account")
                .putObject("stripe_account");
        payment.put("balance_transaction", balanceTransaction.get());
        return operation.state().put(Kind.CHARGE, payment);
    }
}
