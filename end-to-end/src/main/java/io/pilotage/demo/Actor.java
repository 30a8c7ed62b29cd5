package io.pilotage.demo;

import io.pilotage.demo.Http.Answer;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A demonstration person who is signed in and calls the API. */
final class Actor {

    private static final String PASSWORD = "pilotage-demo";

    final String name;
    final String email;
    private final Http http;
    private final String api;
    private final String keycloak;
    private String token;

    private Actor(String name, String email, Http http, String api, String keycloak, String token) {
        this.name = name;
        this.email = email;
        this.http = http;
        this.api = api;
        this.keycloak = keycloak;
        this.token = token;
    }

    static Actor signIn(String name, Http http, Addresses addresses) {
        String email = name.toLowerCase(Locale.ROOT) + "@demo.pilotage.example";
        JsonNode tokens = http.send(Http.form(
                        addresses.keycloak() + "/protocol/openid-connect/token",
                        "grant_type=password&client_id=pilotage-cli&username="
                                + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password=" + PASSWORD))
                .expect(200);
        return new Actor(
                name,
                email,
                http,
                addresses.application() + "/api/v1",
                addresses.keycloak(),
                tokens.path("access_token").asString());
    }

    /** Signs in once more, with a one-time code; acts on money are open for the next five minutes. */
    void proveIt() {
        token = new KeycloakSignIn(keycloak).proven(email, PASSWORD);
    }

    Answer get(String path) {
        return http.send(as(path).GET());
    }

    /** A command, with a new idempotency key. */
    Answer post(String path, String json) {
        return http.send(as(path).header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    Answer post(String path) {
        return post(path, "");
    }

    Answer put(String path, String etag, String json) {
        return http.send(as(path).header("If-Match", etag)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    /** Chooses a role, which changes nothing for somebody who has it. */
    void onboard(String role) {
        post("/me/onboarding", "{\"role\": \"" + role + "\"}").expect(200);
    }

    private HttpRequest.Builder as(String path) {
        return Http.to(api + path).header("Authorization", "Bearer " + token);
    }
}
