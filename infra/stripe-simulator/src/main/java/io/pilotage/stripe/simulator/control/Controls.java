package io.pilotage.stripe.simulator.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.pilotage.stripe.simulator.api.Answer;
import io.pilotage.stripe.simulator.api.Engine;
import io.pilotage.stripe.simulator.api.Onboarding;
import io.pilotage.stripe.simulator.api.Operation;
import io.pilotage.stripe.simulator.api.Passing;
import io.pilotage.stripe.simulator.api.Payments;
import io.pilotage.stripe.simulator.api.Payments.Outcome;
import io.pilotage.stripe.simulator.api.TestCard;
import io.pilotage.stripe.simulator.request.Http;
import io.pilotage.stripe.simulator.request.StripeError;
import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** The addresses under /simulator, which Stripe does not have: JSON in, JSON out, without a key. */
public final class Controls implements HttpHandler {
    private final Engine engine;
    private final Payments payments;
    private final Faults faults;
    private final Recorder recorder;
    private final Runnable reset;

    /** @param reset forgets all state */
    public Controls(Engine engine, Payments payments, Faults faults, Recorder recorder, Runnable reset) {
        this.engine = engine;
        this.payments = payments;
        this.faults = faults;
        this.recorder = recorder;
        this.reset = reset;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            ObjectNode asked = Http.json(exchange);
            String[] path = exchange.getRequestURI()
                    .getPath()
                    .substring("/simulator/".length())
                    .split("/");
            Http.json(exchange, 200, answer(exchange.getRequestMethod(), path, asked));
        } catch (StripeError refusal) {
            Http.json(exchange, refusal.status(), refusal.body());
        } catch (IllegalArgumentException | JacksonException unclear) {
            Http.json(exchange, 400, Json.object().put("error", String.valueOf(unclear.getMessage())));
        }
    }

    private ObjectNode answer(String method, String[] path, ObjectNode asked) {
        String call = method + " " + path[0] + (path.length == 3 ? " " + path[2] : "");
        return switch (call) {
            case "GET health" -> Json.object().put("status", "UP");
            case "GET faults" -> shownFaults();
            case "POST faults" -> {
                faults.add(Fault.of(asked));
                yield shownFaults();
            }
            case "DELETE faults" -> {
                faults.clear();
                yield shownFaults();
            }
            case "POST reset" -> {
                faults.clear();
                recorder.clear();
                reset.run();
                yield Json.object().put("reset", true);
            }
            case "POST settle" ->
                run(operation -> {
                    Passing.settle(operation);
                    return Json.object().put("settled", true);
                });
            case "GET exchanges" -> Json.object().set("exchanges", Json.MAPPER.valueToTree(recorder.all()));
            case "DELETE exchanges" -> {
                recorder.clear();
                yield Json.object();
            }
            case "GET deliveries" -> deliveries();
            case "POST checkout pay" -> pay(path[1], asked);
            case "POST accounts onboard" -> run(operation -> Onboarding.complete(operation, path[1], details(asked)));
            case "POST accounts restrict" -> run(operation -> Onboarding.restrict(operation, path[1]));
            default -> throw StripeError.unknownAddress(method, "/simulator/" + String.join("/", path));
        };
    }

    private ObjectNode run(Function<Operation, ObjectNode> work) {
        return engine.run(operation -> Answer.of(operation.state(), work.apply(operation), List.of(), operation.now()));
    }

    private ObjectNode shownFaults() {
        return (ObjectNode) Json.object().set("faults", faults.shown());
    }

    private static Onboarding.Details details(ObjectNode asked) {
        return new Onboarding.Details(
                Json.has(asked, "first_name") ? Json.text(asked, "first_name") : "Test",
                Json.has(asked, "last_name") ? Json.text(asked, "last_name") : "Person",
                "108800",
                "00012345");
    }

    private ObjectNode pay(String session, ObjectNode asked) {
        String number = Json.has(asked, "card") ? Json.text(asked, "card") : TestCard.VISA.number();
        TestCard card = TestCard.of(number).orElseThrow(() -> new IllegalArgumentException("card is no test card"));
        Payments.Payer payer = new Payments.Payer(
                card,
                Json.has(asked, "email") ? Json.text(asked, "email") : "payer@example.org",
                Json.has(asked, "name") ? Json.text(asked, "name") : "Test Payer");
        Outcome outcome = engine.run(operation -> payments.pay(operation, session, payer));
        if (outcome instanceof Outcome.AuthenticationNeeded && Json.has(asked, "authenticate")) {
            boolean proven = Json.flag(asked, "authenticate");
            outcome = engine.run(operation -> payments.authenticate(operation, session, proven));
        }
        return switch (outcome) {
            case Outcome.Paid paid -> Json.object().put("status", "paid").put("redirect", paid.address());
            case Outcome.AuthenticationNeeded needed -> Json.object().put("status", "authentication_needed");
            case Outcome.Declined declined ->
                Json.object()
                        .put("status", "declined")
                        .put("code", declined.code())
                        .put("message", declined.message());
        };
    }

    private ObjectNode deliveries() {
        return engine.state().read(view -> {
            ObjectNode shown = Json.object();
            var list = shown.putArray("pending");
            view.oldestFirst(Kind.DELIVERY).forEach(delivery -> list.add(delivery.deepCopy()));
            return shown;
        });
    }
}
