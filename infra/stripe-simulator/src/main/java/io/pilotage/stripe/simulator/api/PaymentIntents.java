package io.pilotage.stripe.simulator.api;

import static io.pilotage.stripe.simulator.request.Shapes.TEXT;

import io.pilotage.stripe.simulator.state.Kind;
import java.util.List;

/** Payment intents: the attempts to pay one Checkout session, read only. */
final class PaymentIntents {
    private static final String LIST = "/v1/payment_intents";

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        LIST,
                        Listing.parametersWithCreated().optional("customer", TEXT),
                        call -> Listing.of(call, Kind.PAYMENT_INTENT, LIST, "customer")),
                Endpoint.get(
                        "/v1/payment_intents/{id}",
                        call -> call.operation().get(Kind.PAYMENT_INTENT, "payment_intent", call.id(), "id")));
    }
}
