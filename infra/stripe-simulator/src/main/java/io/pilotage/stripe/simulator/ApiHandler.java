package io.pilotage.stripe.simulator;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.pilotage.stripe.simulator.api.ApiVersion;
import io.pilotage.stripe.simulator.control.Faults;
import io.pilotage.stripe.simulator.control.Recorder;
import io.pilotage.stripe.simulator.request.Http;
import io.pilotage.stripe.simulator.specification.RecordedExchange;
import io.pilotage.stripe.simulator.state.Kind;
import java.io.IOException;
import java.lang.System.Logger;
import org.jspecify.annotations.Nullable;

/** The HTTP side of /v1: reads requests, applies the misbehaviour that was asked for, and writes answers. */
final class ApiHandler implements HttpHandler {
    private static final Logger LOG = System.getLogger(ApiHandler.class.getName());

    private final Api api;
    private final Faults faults;
    private final Recorder recorder;

    ApiHandler(Api api, Faults faults, Recorder recorder) {
        this.api = api;
        this.faults = faults;
        this.recorder = recorder;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        String body = Http.body(exchange);
        String query = Http.query(exchange);
        String parameters = query.isEmpty() ? body : body.isEmpty() ? query : query + "&" + body;
        Headers headers = exchange.getRequestHeaders();
        Api.Request request = new Api.Request(
                Kind.randomId("req_"),
                method,
                path,
                parameters,
                text(headers, "Authorization"),
                text(headers, "Stripe-Account"),
                headers.getFirst("Idempotency-Key"));
        Faults.OnRequest fault = faults.request(method, path);
        Api.Reply reply = api.answer(request, fault);
        LOG.log(Logger.Level.DEBUG, "{0} {1} {2} {3}", reply.status(), method, path, request.id());
        if (fault.failWith().isEmpty()) {
            recorder.add(new RecordedExchange(method, path, parameters, reply.status(), reply.body()));
        }
        if (fault.loseAnswer()) {
            exchange.close();
            return;
        }
        write(exchange, request, reply);
    }

    private static void write(HttpExchange exchange, Api.Request request, Api.Reply reply) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Request-Id", request.id());
        headers.set("Stripe-Version", ApiVersion.CURRENT);
        if (!request.account().isEmpty()) {
            headers.set("Stripe-Account", request.account());
        }
        if (request.idempotencyKey() != null) {
            headers.set("Idempotency-Key", request.idempotencyKey());
            headers.set("Original-Request", reply.originalRequest());
        }
        if (!reply.originalRequest().equals(request.id())) {
            headers.set("Idempotent-Replayed", "true");
        }
        Http.send(exchange, reply.status(), "application/json", reply.body());
    }

    private static String text(Headers headers, String name) {
        @Nullable String value = headers.getFirst(name);
        return value == null ? "" : value;
    }
}
