package io.pilotage.stripe.simulator.request;

import com.sun.net.httpserver.HttpExchange;
import io.pilotage.stripe.simulator.state.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reading requests and writing answers. */
public final class Http {
    private static final int LONGEST_BODY = 1_000_000;

    private Http() {}

    public static String body(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY);
        return new String(body, StandardCharsets.UTF_8);
    }

    public static ObjectNode form(HttpExchange exchange) throws IOException {
        return Form.decode(body(exchange));
    }

    public static ObjectNode json(HttpExchange exchange) throws IOException {
        return Json.parseObject(body(exchange).getBytes(StandardCharsets.UTF_8));
    }

    public static String query(HttpExchange exchange) {
        @Nullable String query = exchange.getRequestURI().getRawQuery();
        return query == null ? "" : query;
    }

    public static void json(HttpExchange exchange, int status, JsonNode body) throws IOException {
        send(exchange, status, "application/json", body.toString());
    }

    public static void html(HttpExchange exchange, int status, String page) throws IOException {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        send(exchange, status, "text/html; charset=utf-8", page);
    }

    public static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        exchange.sendResponseHeaders(303, -1);
        exchange.close();
    }

    public static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
