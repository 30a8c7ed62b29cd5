package io.pilotage.stripe.simulator.api;

import static io.pilotage.stripe.simulator.request.Shapes.AMOUNT;
import static io.pilotage.stripe.simulator.request.Shapes.CURRENCY;
import static io.pilotage.stripe.simulator.request.Shapes.METADATA;
import static io.pilotage.stripe.simulator.request.Shapes.TEXT;
import static io.pilotage.stripe.simulator.request.Shapes.oneOf;
import static io.pilotage.stripe.simulator.request.Shapes.text;

import io.pilotage.stripe.simulator.request.Parameters;
import io.pilotage.stripe.simulator.request.StripeError;
import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import io.pilotage.stripe.simulator.state.View;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Payouts: money from a Stripe balance to a bank account. */
final class Payouts {
    private static final String LIST = "/v1/payouts";

    /** How long the bank takes here; days in the real world. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(2);

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(
                        LIST,
                        new Parameters()
                                .required("amount", AMOUNT)
                                .required("currency", CURRENCY)
                                .optional("description", text(5000))
                                .optional("destination", TEXT)
                                .optional("metadata", METADATA)
                                .optional("method", oneOf("instant", "standard"))
                                .optional("source_type", oneOf("bank_account", "card", "fpx"))
                                .optional("statement_descriptor", text(22)),
                        this::create),
                Endpoint.get(
                        LIST,
                        Listing.parametersWithCreated()
                                .optional("destination", TEXT)
                                .optional("status", oneOf("canceled", "failed", "in_transit", "paid", "pending")),
                        call -> Listing.of(call, Kind.PAYOUT, LIST, "destination", "status")),
                Endpoint.get("/v1/payouts/{id}", call -> call.operation().get(Kind.PAYOUT, "payout", call.id(), "id")));
    }

    private ObjectNode create(Call call) {
        Operation operation = call.operation();
        String bank = bank(operation);
        if (call.has("destination") && !call.text("destination").equals(bank)) {
            throw StripeError.noSuch("external account", call.text("destination"), "destination");
        }
        long amount = Json.number(call.parameters(), "amount");
        String currency = call.text("currency");
        if (Balances.available(operation, operation.owner(), currency) < amount) {
            throw StripeError.invalid(
                    "balance_insufficient",
                    null,
                    "You have insufficient funds in your Stripe account for this transfer.");
        }
        ObjectNode payout = Template.of("payout");
        String id = Kind.PAYOUT.newId();
        payout.put("id", id).put("created", operation.now()).put("_account", operation.owner());
        payout.put("amount", amount).put("currency", currency).put("destination", bank);
        payout.put("arrival_date", operation.at().plus(ON_THE_WAY).getEpochSecond());
        call.copyTo(payout, "description", "method", "source_type", "statement_descriptor");
        call.mergeMetadata(payout);
        payout.put(
                "balance_transaction",
                BalanceTransactions.write(
                        operation,
                        new BalanceTransactions.Movement(
                                "payout", "payout", -amount, 0, currency, id, operation.at(), "STRIPE PAYOUT")));
        operation.state().put(Kind.PAYOUT, payout);
        operation.emit("payout.created", payout);
        return payout;
    }

    private static String bank(Operation operation) {
        if (operation.owner().isEmpty()) {
            return "ba_platform";
        }
        ObjectNode account =
                operation.state().find(Kind.ACCOUNT, operation.owner()).orElseThrow();
        if (!Json.flag(account, "payouts_enabled")) {
            throw StripeError.invalid("payouts_not_allowed", null, "Payouts are not enabled for this account.");
        }
        ArrayNode banks = (ArrayNode) Json.child(account, "external_accounts").get("data");
        return Json.text(banks.get(0), "id");
    }

    /** Marks the payout as arrived. */
    static void arrive(Operation operation, ObjectNode payout) {
        ObjectNode paid =
                operation.state().edit(Kind.PAYOUT, Json.text(payout, "id"), edited -> edited.put("status", "paid"));
        operation.withOwner(View.owner(payout)).emit("payout.paid", paid);
    }
}
