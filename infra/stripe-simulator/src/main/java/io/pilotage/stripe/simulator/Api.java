package io.pilotage.stripe.simulator;

import io.pilotage.stripe.simulator.api.Answer;
import io.pilotage.stripe.simulator.api.Call;
import io.pilotage.stripe.simulator.api.Endpoint;
import io.pilotage.stripe.simulator.api.Engine;
import io.pilotage.stripe.simulator.api.Operation;
import io.pilotage.stripe.simulator.control.Faults;
import io.pilotage.stripe.simulator.request.Form;
import io.pilotage.stripe.simulator.request.Idempotency;
import io.pilotage.stripe.simulator.request.StripeError;
import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers requests to Stripe's API, in the order in which Stripe checks things: key, address, idempotency, parameters, state. */
final class Api {
    private static final Logger LOG = System.getLogger(Api.class.getName());

    /** @param account the connected account to act for, empty for the platform */
    record Request(
            String id,
            String method,
            String path,
            String parameters,
            String authorisation,
            String account,
            @Nullable String idempotencyKey) {}

    /** @param originalRequest the request that this answer was first given to */
    record Reply(int status, String body, String originalRequest) {}

    private record Match(Endpoint endpoint, Map<String, String> path) {}

    private final Engine engine;
    private final List<Endpoint> endpoints;
    private final String secretKey;
    private final Idempotency idempotency = new Idempotency();

    Api(Engine engine, List<Endpoint> endpoints, String secretKey) {
        this.engine = engine;
        this.endpoints = endpoints;
        this.secretKey = secretKey;
    }

    Reply answer(Request request, Faults.OnRequest fault) {
        try {
            authorise(request);
            if (fault.failWith().isPresent()) {
                int status = fault.failWith().get();
                throw status == 429 ? StripeError.rateLimited() : StripeError.internal(status);
            }
            Match match = match(request);
            ObjectNode form = Form.decode(request.parameters());
            if (!request.method().equals("POST") || request.idempotencyKey() == null) {
                pause(fault);
                return execute(request, match, match.endpoint().parameters().check(form), Optional.empty());
            }
            return once(request, match, form, request.idempotencyKey(), fault);
        } catch (StripeError refusal) {
            return new Reply(refusal.status(), refusal.body().toString(), request.id());
        } catch (RuntimeException defect) {
            LOG.log(Logger.Level.ERROR, "request " + request.id() + " failed", defect);
            return new Reply(500, StripeError.internal(500).body().toString(), request.id());
        }
    }

    private Reply once(Request request, Match match, ObjectNode form, String key, Faults.OnRequest fault) {
        Idempotency.Ticket ticket =
                Idempotency.Ticket.of(request.account(), key, request.method(), request.path(), form);
        idempotency.start(ticket);
        try {
            pause(fault);
            Optional<ObjectNode> saved = engine.state().read(view -> Idempotency.saved(view, ticket, now()));
            if (saved.isPresent()) {
                ObjectNode answer = saved.get();
                return new Reply(
                        (int) Json.number(answer, "status"), Json.text(answer, "body"), Json.text(answer, "request"));
            }
            return execute(request, match, match.endpoint().parameters().check(form), Optional.of(ticket));
        } finally {
            idempotency.finish(ticket);
        }
    }

    /** The effect and the answer that is kept for the key become durable together. */
    private Reply execute(Request request, Match match, ObjectNode parameters, Optional<Idempotency.Ticket> ticket) {
        try {
            return engine.run(request.account(), request.id(), request.idempotencyKey(), operation -> {
                ObjectNode result = match.endpoint().action().apply(new Call(operation, match.path(), parameters));
                ObjectNode shown = Answer.of(operation.state(), result, expand(parameters), operation.now());
                return keep(operation, ticket, new Reply(200, shown.toString(), request.id()));
            });
        } catch (StripeError refusal) {
            Reply reply = new Reply(refusal.status(), refusal.body().toString(), request.id());
            return ticket.isEmpty() ? reply : engine.run(operation -> keep(operation, ticket, reply));
        }
    }

    private static Reply keep(Operation operation, Optional<Idempotency.Ticket> ticket, Reply reply) {
        ticket.ifPresent(kept -> operation
                .state()
                .put(
                        Kind.SAVED_ANSWER,
                        Idempotency.answer(
                                kept, reply.status(), reply.body(), reply.originalRequest(), operation.now())));
        return reply;
    }

    private void authorise(Request request) {
        String given = request.authorisation();
        if (given.startsWith("Basic ")) {
            String decoded = new String(Base64.getDecoder().decode(given.substring(6)), StandardCharsets.UTF_8);
            given = "Bearer " + decoded.replaceFirst(":.*$", "");
        }
        if (!given.startsWith("Bearer ")) {
            throw StripeError.unauthorised(
                    "You did not provide an API key. Provide your API key in the Authorization header, using Bearer auth.");
        }
        String key = given.substring(7);
        if (!key.equals(secretKey)) {
            String end = key.length() > 4 ? key.substring(key.length() - 4) : "";
            throw StripeError.unauthorised("Invalid API Key provided: ****" + end);
        }
        if (!request.account().isEmpty()
                && engine.state()
                        .read(view -> view.find(Kind.ACCOUNT, request.account()).isEmpty())) {
            throw StripeError.accountUnknown(request.account());
        }
    }

    private Match match(Request request) {
        for (Endpoint endpoint : endpoints) {
            Optional<Map<String, String>> path = endpoint.match(request.method(), request.path());
            if (path.isPresent()) {
                return new Match(endpoint, path.get());
            }
        }
        throw StripeError.unknownAddress(request.method(), request.path());
    }

    private static List<String> expand(ObjectNode parameters) {
        JsonNode expand = parameters.path("expand");
        return expand.valueStream().map(JsonNode::asString).toList();
    }

    private static void pause(Faults.OnRequest fault) {
        if (fault.waitMilliseconds() > 0) {
            try {
                Thread.sleep(fault.waitMilliseconds());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private long now() {
        return engine.clock().instant().getEpochSecond();
    }
}
