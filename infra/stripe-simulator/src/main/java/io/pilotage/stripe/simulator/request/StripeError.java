package io.pilotage.stripe.simulator.request;

import io.pilotage.stripe.simulator.state.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A refusal in Stripe's shape: HTTP status, type, and as far as they apply code, parameter and message. */
public final class StripeError extends RuntimeException {
    private final int status;
    private final String type;
    private final @Nullable String code;
    private final @Nullable String parameter;
    private final String text;

    private StripeError(int status, String type, @Nullable String code, @Nullable String parameter, String text) {
        super(text, null, false, false);
        this.status = status;
        this.type = type;
        this.code = code;
        this.parameter = parameter;
        this.text = text;
    }

    public static StripeError invalid(@Nullable String code, @Nullable String parameter, String message) {
        return new StripeError(400, "invalid_request_error", code, parameter, message);
    }

    public static StripeError missing(String parameter) {
        return invalid("parameter_missing", parameter, "Missing required param: " + parameter + ".");
    }

    public static StripeError noSuch(String thing, String id, String parameter) {
        return new StripeError(
                parameter.equals("id") ? 404 : 400,
                "invalid_request_error",
                "resource_missing",
                parameter,
                "No such " + thing + ": '" + id + "'");
    }

    public static StripeError unknownAddress(String method, String path) {
        return new StripeError(
                404, "invalid_request_error", null, null, "Unrecognized request URL (" + method + ": " + path + ").");
    }

    public static StripeError unauthorised(String message) {
        return new StripeError(401, "invalid_request_error", null, null, message);
    }

    public static StripeError accountUnknown(String account) {
        return new StripeError(
                403,
                "invalid_request_error",
                "account_invalid",
                null,
                "The provided key does not have access to account '" + account + "' (or that account does not exist).");
    }

    public static StripeError otherParameters(String key) {
        return new StripeError(
                400,
                "idempotency_error",
                null,
                null,
                "The idempotency key '" + key
                        + "' was first used with other parameters; use another key for another request.");
    }

    public static StripeError keyInUse(String key) {
        return new StripeError(
                409,
                "idempotency_error",
                "idempotency_key_in_use",
                null,
                "Another request with the idempotency key '" + key + "' is still being processed.");
    }

    public static StripeError rateLimited() {
        return new StripeError(
                429, "invalid_request_error", "rate_limit", null, "Too many requests hit the API too quickly.");
    }

    public static StripeError internal(int status) {
        return new StripeError(status, "api_error", null, null, "An error occurred inside the Stripe simulator.");
    }

    public int status() {
        return status;
    }

    public @Nullable String code() {
        return code;
    }

    public ObjectNode body() {
        ObjectNode error = Json.object();
        if (code != null) {
            error.put("code", code);
            error.put("doc_url", "https://docs.stripe.com/error-codes#" + code.replace('_', '-'));
        }
        error.put("message", text);
        if (parameter != null) {
            error.put("param", parameter);
        }
        error.put("type", type);
        ObjectNode body = Json.object();
        body.set("error", error);
        return body;
    }
}
