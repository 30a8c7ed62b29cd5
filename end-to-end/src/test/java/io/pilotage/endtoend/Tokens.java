package io.pilotage.endtoend;

import java.util.HashMap;
import java.util.Map;

/** Access tokens of the real Keycloak. */
final class Tokens {
    static final String PASSWORD = "pilotage-demo";

    private final String issuer;

    Tokens(String issuer) {
        this.issuer = issuer;
    }

    /** For somebody who gives the password to a public client that may ask for it: {@code pilotage-cli}, {@code wrong-audience}. */
    String ofPerson(String client, String email) {
        return token(Map.of("grant_type", "password", "client_id", client, "username", email, "password", PASSWORD));
    }

    /** For a client on its own behalf, with its local secret. */
    String ofClient(String client) {
        return token(
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", client + "-local"));
    }

    /** What the login service answers to a program's own id and secret. */
    Http.Answer ofProgram(String id, String secret) {
        return Http.send(Http.form(
                issuer + "/protocol/openid-connect/token",
                Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret)));
    }

    private String token(Map<String, String> fields) {
        return Http.send(Http.form(issuer + "/protocol/openid-connect/token", new HashMap<>(fields)))
                .expect(200)
                .path("access_token")
                .asString();
    }
}
