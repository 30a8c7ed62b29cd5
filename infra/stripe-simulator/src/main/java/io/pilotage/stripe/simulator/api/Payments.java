package io.pilotage.stripe.simulator.api;

import io.pilotage.stripe.simulator.request.StripeError;
import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import io.pilotage.stripe.simulator.state.View;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What happens when a person pays a Checkout session: the one path for the hosted page and for its shortcut. */
public final class Payments {
    /** What the person enters; the card decides the outcome. */
    public record Payer(TestCard card, String email, String name) {}

    /** How a payment attempt ended. */
    public sealed interface Outcome {
        /** Paid: the person goes on to this address. */
        record Paid(String address) implements Outcome {}

        /** The bank wants to know the person first. */
        record AuthenticationNeeded() implements Outcome {}

        /** Refused; another card may be tried. */
        record Declined(String code, String message) implements Outcome {}
    }

    /** How long money stays pending. */
    private static final Duration SETTLEMENT = Duration.ofDays(2);

    public Outcome pay(Operation anyone, String sessionId, Payer payer) {
        ObjectNode session = open(anyone, sessionId);
        Operation operation = anyone.withOwner(View.owner(session));
        ObjectNode intent = intent(operation, session);
        String intentId = Json.text(intent, "id");
        remember(operation, sessionId, payer);
        @Nullable String decline = payer.card().declineCode();
        if (decline != null) {
            String message = String.valueOf(payer.card().declineMessage());
            return decline(operation, intentId, payer, "card_declined", decline, message);
        }
        if (payer.card().needsAuthentication()) {
            String method = Kind.randomId("pm_");
            ObjectNode waiting = operation.state().edit(Kind.PAYMENT_INTENT, intentId, edited -> {
                edited.put("status", "requires_action").put("payment_method", method);
                ObjectNode next = edited.putObject("next_action").put("type", "use_stripe_sdk");
                next.putObject("use_stripe_sdk").put("type", "three_d_secure_redirect");
            });
            operation.emit("payment_intent.requires_action", waiting);
            return new Outcome.AuthenticationNeeded();
        }
        return succeed(operation, session, intentId, payer);
    }

    /** Finishes a payment that waited for the person's bank. */
    public Outcome authenticate(Operation anyone, String sessionId, boolean proven) {
        ObjectNode session = open(anyone, sessionId);
        Operation operation = anyone.withOwner(View.owner(session));
        String intentId = Json.text(session, "payment_intent");
        boolean waiting = operation
                .state()
                .find(Kind.PAYMENT_INTENT, intentId)
                .filter(intent -> Json.text(intent, "status").equals("requires_action"))
                .isPresent();
        if (!waiting) {
            throw StripeError.invalid(null, null, "This payment does not wait for authentication.");
        }
        ObjectNode kept = Json.child(session, "_payer");
        Payer payer =
                new Payer(TestCard.valueOf(Json.text(kept, "card")), Json.text(kept, "email"), Json.text(kept, "name"));
        if (proven) {
            return succeed(operation, session, intentId, payer);
        }
        String code = "payment_intent_authentication_failure";
        String message = "We are unable to authenticate your payment method. Please choose another one and try again.";
        return decline(operation, intentId, payer, code, null, message);
    }

    /** The session if it can still be paid. */
    public static ObjectNode open(Operation operation, String sessionId) {
        ObjectNode session = operation
                .state()
                .find(Kind.SESSION, sessionId)
                .orElseThrow(() -> StripeError.noSuch("checkout.session", sessionId, "id"));
        if (!Json.text(session, "status").equals("open") || Json.number(session, "expires_at") <= operation.now()) {
            throw StripeError.invalid(null, null, "This Checkout Session is complete or has expired.");
        }
        return session;
    }

    private static ObjectNode intent(Operation operation, ObjectNode session) {
        if (Json.has(session, "payment_intent")) {
            return operation
                    .state()
                    .find(Kind.PAYMENT_INTENT, Json.text(session, "payment_intent"))
                    .orElseThrow();
        }
        ObjectNode intent = Template.of("payment_intent");
        String id = Kind.PAYMENT_INTENT.newId();
        intent.put("id", id).put("created", operation.now()).put("_account", operation.owner());
        intent.put("client_secret", Kind.randomId(id + "_secret_"));
        intent.put("amount", Json.number(session, "amount_total")).put("currency", Json.text(session, "currency"));
        intent.put("customer", Json.optionalText(session, "customer"));
        Json.child(session, "_payment_intent_data")
                .properties()
                .forEach(entry -> intent.set(entry.getKey(), entry.getValue().deepCopy()));
        operation.state().put(Kind.PAYMENT_INTENT, intent);
        operation.state().edit(Kind.SESSION, Json.text(session, "id"), edited -> edited.put("payment_intent", id));
        operation.emit("payment_intent.created", intent);
        return intent;
    }

    private static void remember(Operation operation, String sessionId, Payer payer) {
        operation
                .state()
                .edit(
                        Kind.SESSION,
                        sessionId,
                        edited -> edited.putObject("_payer")
                                .put("card", payer.card().name())
                                .put("email", payer.email())
                                .put("name", payer.name()));
    }

    private Outcome decline(
            Operation operation, String intentId, Payer payer, String code, @Nullable String decline, String message) {
        @Nullable
        ObjectNode charge = decline == null ? null : Charges.failed(operation, intentId, payer, decline, message);
        ObjectNode failed = operation.state().edit(Kind.PAYMENT_INTENT, intentId, edited -> {
            edited.put("status", "requires_payment_method")
                    .putNull("next_action")
                    .putNull("payment_method");
            ObjectNode error =
                    edited.putObject("last_payment_error").put("code", code).put("message", message);
            error.put("type", decline == null ? "invalid_request_error" : "card_error");
            if (charge != null) {
                error.put("charge", Json.text(charge, "id")).put("decline_code", decline);
                edited.put("latest_charge", Json.text(charge, "id"));
            }
        });
        if (charge != null) {
            operation.emit("charge.failed", charge);
        }
        operation.emit("payment_intent.payment_failed", failed);
        return new Outcome.Declined(decline == null ? code : decline, message);
    }

    private Outcome succeed(Operation operation, ObjectNode session, String intentId, Payer payer) {
        boolean atOnce = payer.card() == TestCard.VISA_AVAILABLE_AT_ONCE;
        Instant availableOn = atOnce ? operation.at() : operation.at().plus(SETTLEMENT);
        ObjectNode charge = Charges.succeeded(operation, intentId, payer, availableOn);
        ObjectNode intent = operation.state().edit(Kind.PAYMENT_INTENT, intentId, edited -> {
            edited.put("status", "succeeded").put("amount_received", Json.number(edited, "amount"));
            edited.put("latest_charge", Json.text(charge, "id"))
                    .putNull("next_action")
                    .putNull("last_payment_error");
            edited.put("payment_method", Json.text(charge, "payment_method"));
        });
        ObjectNode complete = operation.state().edit(Kind.SESSION, Json.text(session, "id"), edited -> {
            edited.put("status", "complete").put("payment_status", "paid").putNull("url");
            ObjectNode details =
                    edited.putObject("customer_details").putNull("address").put("email", payer.email());
            details.put("name", payer.name())
                    .putNull("phone")
                    .put("tax_exempt", "none")
                    .putArray("tax_ids");
            edited.remove("_payer");
            customer(operation, edited, payer);
        });
        if (Json.has(complete, "customer") && !Json.has(intent, "customer")) {
            for (Kind kind : List.of(Kind.PAYMENT_INTENT, Kind.CHARGE)) {
                String id = kind == Kind.CHARGE ? Json.text(charge, "id") : intentId;
                operation.state().edit(kind, id, edited -> edited.put("customer", Json.text(complete, "customer")));
            }
        }
        operation.emit(
                "charge.succeeded",
                operation.state().find(Kind.CHARGE, Json.text(charge, "id")).orElseThrow());
        operation.emit(
                "payment_intent.succeeded",
                operation.state().find(Kind.PAYMENT_INTENT, intentId).orElseThrow());
        operation.emit("checkout.session.completed", complete);
        String id = Json.text(session, "id");
        return new Outcome.Paid(Json.text(session, "success_url").replace("{CHECKOUT_SESSION_ID}", id));
    }

    private static void customer(Operation operation, ObjectNode session, Payer payer) {
        if (!Json.text(session, "customer_creation").equals("always")) {
            return;
        }
        ObjectNode customer = Template.of("customer");
        customer.put("id", Kind.CUSTOMER.newId())
                .put("created", operation.now())
                .put("_account", operation.owner());
        customer.put("email", payer.email()).put("name", payer.name());
        operation.state().put(Kind.CUSTOMER, customer);
        session.put("customer", Json.text(customer, "id"));
    }
}
