package io.pilotage.stripe.simulator.api;

import static io.pilotage.stripe.simulator.request.Shapes.AMOUNT;
import static io.pilotage.stripe.simulator.request.Shapes.METADATA;
import static io.pilotage.stripe.simulator.request.Shapes.TEXT;
import static io.pilotage.stripe.simulator.request.Shapes.oneOf;

import io.pilotage.stripe.simulator.request.Parameters;
import io.pilotage.stripe.simulator.request.StripeError;
import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Refunds: money back to the card; Stripe keeps its fee. */
final class Refunds {
    private static final String LIST = "/v1/refunds";

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(
                        LIST,
                        new Parameters()
                                .optional("charge", TEXT)
                                .optional("payment_intent", TEXT)
                                .optional("amount", AMOUNT)
                                .optional("metadata", METADATA)
                                .optional("reason", oneOf("duplicate", "fraudulent", "requested_by_customer")),
                        this::create),
                Endpoint.get(
                        LIST,
                        Listing.parametersWithCreated().optional("charge", TEXT).optional("payment_intent", TEXT),
                        call -> Listing.of(call, Kind.REFUND, LIST, "charge", "payment_intent")),
                Endpoint.get("/v1/refunds/{id}", call -> find(call)),
                Endpoint.post("/v1/refunds/{id}", new Parameters().optional("metadata", METADATA), this::update));
    }

    private static ObjectNode find(Call call) {
        return call.operation().get(Kind.REFUND, "refund", call.id(), "id");
    }

    private ObjectNode create(Call call) {
        Operation operation = call.operation();
        ObjectNode charge = charge(call);
        String chargeId = Json.text(charge, "id");
        if (Json.flag(charge, "refunded")) {
            throw StripeError.invalid(
                    "charge_already_refunded", null, "Charge " + chargeId + " has already been refunded.");
        }
        if (!Json.text(charge, "status").equals("succeeded")) {
            throw StripeError.invalid(
                    null, "charge", "Charge " + chargeId + " did not succeed and cannot be refunded.");
        }
        long left = Json.number(charge, "amount") - Json.number(charge, "amount_refunded");
        long amount = Json.number(call.parameters(), "amount", left);
        if (amount > left) {
            throw StripeError.invalid(
                    null,
                    "amount",
                    "Refund amount (" + amount + ") is greater than unrefunded amount on charge (" + left + ")");
        }
        ObjectNode refund = Template.of("refund");
        String id = Kind.REFUND.newId();
        refund.put("id", id).put("created", operation.now()).put("_account", operation.owner());
        refund.put("amount", amount)
                .put("currency", Json.text(charge, "currency"))
                .put("charge", chargeId);
        refund.set("payment_intent", charge.get("payment_intent"));
        call.copyTo(refund, "reason");
        call.mergeMetadata(refund);
        refund.put(
                "balance_transaction",
                BalanceTransactions.write(
                        operation,
                        new BalanceTransactions.Movement(
                                "refund",
                                "refund",
                                -amount,
                                0,
                                Json.text(charge, "currency"),
                                id,
                                operation.at(),
                                "REFUND FOR CHARGE")));
        operation.state().put(Kind.REFUND, refund);
        ObjectNode after = operation.state().edit(Kind.CHARGE, chargeId, edited -> {
            edited.put("amount_refunded", Json.number(edited, "amount_refunded") + amount);
            edited.put("refunded", amount == left);
        });
        operation.emit("refund.created", refund);
        operation.emit("charge.refunded", after, charge);
        return refund;
    }

    private static ObjectNode charge(Call call) {
        if (call.has("charge")) {
            return Charges.find(call.operation(), call.text("charge"), "charge");
        }
        if (!call.has("payment_intent")) {
            throw StripeError.invalid(
                    "parameter_missing",
                    "charge",
                    "One of the following params should be provided for this request: payment_intent or charge.");
        }
        ObjectNode intent = call.operation()
                .get(Kind.PAYMENT_INTENT, "payment_intent", call.text("payment_intent"), "payment_intent");
        if (!Json.text(intent, "status").equals("succeeded")) {
            throw StripeError.invalid(
                    null, "payment_intent", "This PaymentIntent does not have a successful charge to refund.");
        }
        return Charges.find(call.operation(), Json.text(intent, "latest_charge"), "payment_intent");
    }

    private ObjectNode update(Call call) {
        find(call);
        return call.state().edit(Kind.REFUND, call.id(), call::mergeMetadata);
    }
}
