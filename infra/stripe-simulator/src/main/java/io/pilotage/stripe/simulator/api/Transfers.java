package io.pilotage.stripe.simulator.api;

import static io.pilotage.stripe.simulator.request.Shapes.AMOUNT;
import static io.pilotage.stripe.simulator.request.Shapes.CURRENCY;
import static io.pilotage.stripe.simulator.request.Shapes.METADATA;
import static io.pilotage.stripe.simulator.request.Shapes.TEXT;
import static io.pilotage.stripe.simulator.request.Shapes.clearableText;
import static io.pilotage.stripe.simulator.request.Shapes.oneOf;
import static io.pilotage.stripe.simulator.request.Shapes.text;

import io.pilotage.stripe.simulator.request.Parameters;
import io.pilotage.stripe.simulator.request.StripeError;
import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Transfers: money from the platform's balance to a connected account. */
final class Transfers {
    private static final String LIST = "/v1/transfers";

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(
                        LIST,
                        new Parameters()
                                .required("currency", CURRENCY)
                                .required("destination", TEXT)
                                .optional("amount", AMOUNT)
                                .optional("description", text(5000))
                                .optional("metadata", METADATA)
                                .optional("source_transaction", TEXT)
                                .optional("source_type", oneOf("bank_account", "card", "fpx"))
                                .optional("transfer_group", TEXT),
                        this::create),
                Endpoint.get(
                        LIST,
                        Listing.parametersWithCreated()
                                .optional("destination", TEXT)
                                .optional("transfer_group", TEXT),
                        call -> Listing.of(call, Kind.TRANSFER, LIST, "destination", "transfer_group")),
                Endpoint.get("/v1/transfers/{id}", call -> find(call.operation(), call.id())),
                Endpoint.post(
                        "/v1/transfers/{id}",
                        new Parameters()
                                .optional("description", clearableText(5000))
                                .optional("metadata", METADATA),
                        this::update));
    }

    static ObjectNode find(Operation operation, String id) {
        return operation.get(Kind.TRANSFER, "transfer", id, "id");
    }

    private ObjectNode create(Call call) {
        Operation operation = call.operation();
        String destination = call.text("destination");
        ObjectNode account = operation
                .state()
                .find(Kind.ACCOUNT, destination)
                .orElseThrow(() -> StripeError.noSuch("destination", destination, "destination"));
        if (!Onboarding.mayReceiveTransfers(account)) {
            throw StripeError.invalid(
                    "insufficient_capabilities_for_transfer",
                    "destination",
                    "Your destination account needs to have at least one of the following capabilities enabled:"
                            + " transfers, crypto_transfers, legacy_payments.");
        }
        Optional<TransferSource> source = call.has("source_transaction")
                ? Optional.of(TransferSource.find(operation, call.text("source_transaction")))
                : Optional.empty();
        if (source.isEmpty() && !call.has("amount")) {
            throw StripeError.missing("amount");
        }
        String currency = call.text("currency");
        long amount = source.map(charge -> charge.amount(call, currency))
                .orElseGet(() -> Json.number(call.parameters(), "amount"));
        Instant availableOn = source.map(TransferSource::availableOn).orElse(operation.at());
        if (source.isEmpty() && Balances.available(operation, operation.owner(), currency) < amount) {
            throw StripeError.invalid(
                    "balance_insufficient",
                    null,
                    "You have insufficient available funds in your Stripe account. Pass source_transaction to transfer"
                            + " money of a charge that is still pending.");
        }
        ObjectNode transfer = Template.of("transfer");
        String id = Kind.TRANSFER.newId();
        transfer.put("id", id).put("created", operation.now()).put("_account", operation.owner());
        transfer.put("amount", amount).put("currency", currency).put("destination", destination);
        transfer.put("destination_payment", Kind.randomId("py_"));
        Json.child(transfer, "reversals").put("url", "/v1/transfers/" + id + "/reversals");
        call.copyTo(transfer, "description", "source_transaction", "source_type", "transfer_group");
        call.mergeMetadata(transfer);
        source.filter(charge -> !call.has("transfer_group"))
                .ifPresent(charge -> transfer.put("transfer_group", charge.group(operation)));
        book(operation, transfer, availableOn);
        operation.emit("transfer.created", transfer);
        return transfer;
    }

    private static void book(Operation operation, ObjectNode transfer, Instant availableOn) {
        String id = Json.text(transfer, "id");
        long amount = Json.number(transfer, "amount");
        String currency = Json.text(transfer, "currency");
        transfer.put(
                "balance_transaction",
                BalanceTransactions.write(
                        operation,
                        new BalanceTransactions.Movement(
                                "transfer",
                                "transfer",
                                -amount,
                                0,
                                currency,
                                id,
                                availableOn,
                                Json.optionalText(transfer, "description"))));
        operation.state().put(Kind.TRANSFER, transfer);
        Operation payee = operation.withOwner(Json.text(transfer, "destination"));
        String payment = Json.text(transfer, "destination_payment");
        Charges.payment(
                payee,
                transfer,
                () -> BalanceTransactions.write(
                        payee,
                        new BalanceTransactions.Movement(
                                "payment", "charge", amount, 0, currency, payment, availableOn, null)));
    }

    private ObjectNode update(Call call) {
        ObjectNode before = find(call.operation(), call.id());
        ObjectNode after = call.state().edit(Kind.TRANSFER, call.id(), transfer -> {
            call.copyTo(transfer, "description");
            call.mergeMetadata(transfer);
        });
        call.operation().emit("transfer.updated", after, before);
        return after;
    }
}
