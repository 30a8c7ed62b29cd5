package io.pilotage.endtoend;

import io.pilotage.demo.KeycloakSignIn;
import io.pilotage.endtoend.Http.Answer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

/** The public API as one bearer of a token sees it. */
record Api(String application, String token) {

    static Api of(RunningSystem system, String email) {
        return new Api(system.application(), new Tokens(system.issuer()).ofPerson("pilotage-cli", email));
    }

    /** As somebody who has one-time codes and has just given one. */
    static Api proven(RunningSystem system, String email) {
        return new Api(system.application(), new KeycloakSignIn(system.issuer()).proven(email, Tokens.PASSWORD));
    }

    Answer get(String path) {
        return Http.send(as(path).GET());
    }

    Answer delete(String path) {
        return Http.send(as(path).DELETE());
    }

    Answer post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString());
    }

    Answer post(String path, String json, String idempotencyKey) {
        return Http.send(as(path).header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** @param etag of the version that was read */
    Answer put(String path, String etag, String json) {
        return Http.send(as(path).header("If-Match", etag)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder as(String path) {
        return Http.to(application + "/api/v1" + path).header("Authorization", "Bearer " + token);
    }
}
