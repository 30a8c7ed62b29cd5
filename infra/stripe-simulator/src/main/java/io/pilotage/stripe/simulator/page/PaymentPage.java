package io.pilotage.stripe.simulator.page;

import static io.pilotage.stripe.simulator.page.Html.escape;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.pilotage.stripe.simulator.api.Engine;
import io.pilotage.stripe.simulator.api.Payments;
import io.pilotage.stripe.simulator.api.Payments.Outcome;
import io.pilotage.stripe.simulator.api.Payments.Payer;
import io.pilotage.stripe.simulator.api.TestCard;
import io.pilotage.stripe.simulator.request.Http;
import io.pilotage.stripe.simulator.request.StripeError;
import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The hosted payment page of a Checkout session, with the second page on which a bank asks who pays. */
public final class PaymentPage implements HttpHandler {
    private static final String AUTHENTICATION = "/authentication";

    private final Engine engine;
    private final Payments payments;

    public PaymentPage(Engine engine, Payments payments) {
        this.engine = engine;
        this.payments = payments;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/pay/".length());
        boolean authentication = path.endsWith(AUTHENTICATION);
        String id = authentication ? path.substring(0, path.length() - AUTHENTICATION.length()) : path;
        try {
            ObjectNode session = engine.run(operation -> Payments.open(operation, id));
            ObjectNode form = Http.form(exchange);
            boolean submitted = exchange.getRequestMethod().equals("POST");
            if (!submitted) {
                if (!authentication && Json.has(session, "customer_email")) {
                    form.put("email", Json.text(session, "customer_email"));
                } else if (!authentication) {
                    form.put("email", Json.text(Json.child(session, "customer_details"), "email"));
                }
                Http.html(
                        exchange,
                        200,
                        authentication ? PaymentForm.authentication(session) : PaymentForm.of(session, form, Map.of()));
            } else if (authentication) {
                boolean proven = Json.text(form, "outcome").equals("complete");
                follow(exchange, session, form, engine.run(operation -> payments.authenticate(operation, id, proven)));
            } else {
                pay(exchange, session, form);
            }
        } catch (StripeError closed) {
            closed(exchange, id);
        }
    }

    private void pay(HttpExchange exchange, ObjectNode session, ObjectNode form) throws IOException {
        Map<String, String> wrong = PaymentForm.check(form);
        Optional<TestCard> card = TestCard.of(Json.text(form, "card"));
        if (!wrong.isEmpty() || card.isEmpty()) {
            Http.html(exchange, 422, PaymentForm.of(session, form, wrong));
            return;
        }
        Payer payer = new Payer(card.get(), Json.text(form, "email"), Json.text(form, "name"));
        follow(
                exchange,
                session,
                form,
                engine.run(operation -> payments.pay(operation, Json.text(session, "id"), payer)));
    }

    private static void follow(HttpExchange exchange, ObjectNode session, ObjectNode form, Outcome outcome)
            throws IOException {
        switch (outcome) {
            case Outcome.Paid paid -> Http.redirect(exchange, paid.address());
            case Outcome.AuthenticationNeeded needed ->
                Http.redirect(exchange, "/pay/" + Json.text(session, "id") + AUTHENTICATION);
            case Outcome.Declined declined ->
                Http.html(exchange, 402, PaymentForm.of(session, form, Map.of("card", declined.message())));
        }
    }

    private void closed(HttpExchange exchange, String id) throws IOException {
        Optional<ObjectNode> session = engine.state().read(view -> view.find(Kind.SESSION, id));
        if (session.isEmpty()) {
            Http.html(exchange, 404, Html.message("Nothing here", "There is no such payment."));
        } else if (Json.text(session.get(), "status").equals("complete")) {
            String back = Json.text(session.get(), "success_url").replace("{CHECKOUT_SESSION_ID}", id);
            String content =
                    "<div class=\"card\"><h1>Already paid</h1><p>This payment is complete; you will not be charged"
                            + " again.</p><a class=\"button\" href=\"%s\">Go back</a></div>";
            Http.html(exchange, 410, Html.page("Already paid", content.formatted(escape(back))));
        } else {
            Http.html(
                    exchange,
                    410,
                    Html.message("This payment has expired", "Go back to where you came from and start again."));
        }
    }
}
