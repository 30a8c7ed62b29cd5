package io.pilotage.endtoend;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.UUID;

/** What the service account {@code pilotage-admin} may do in the realm: make people and clients for one test. */
final class Realm {
    private final String admin;
    private final String token;

    Realm(RunningSystem system) {
        admin = system.issuer().replace("/realms/", "/admin/realms/");
        token = new Tokens(system.issuer()).ofClient("pilotage-admin");
    }

    /** Somebody who has never signed in; returns the e-mail address. The password is {@link Tokens#PASSWORD}. */
    String newPerson(String firstName, String lastName) {
        String email = firstName.toLowerCase(Locale.ROOT) + "-"
                + UUID.randomUUID().toString().substring(0, 8) + "@demo.pilotage.example";
        post("/users", """
                {"username": "%1$s", "email": "%1$s", "emailVerified": true, "enabled": true, "firstName": "%2$s", "lastName": "%3$s",
                 "credentials": [{"type": "password", "value": "%4$s", "temporary": false}]}""".formatted(email, firstName, lastName, Tokens.PASSWORD));
        return email;
    }

    /** A public client like {@code pilotage-cli} whose access tokens live only this long; returns its id. */
    String newClientWithTokensFor(int seconds) {
        String client = "short-lived-" + UUID.randomUUID();
        post("/clients", """
                {"clientId": "%s", "enabled": true, "publicClient": true, "standardFlowEnabled": false, "directAccessGrantsEnabled": true,
                 "attributes": {"access.token.lifespan": "%d"},
                 "defaultClientScopes": ["basic", "profile", "email", "roles", "pilotage-api"]}""".formatted(client, seconds));
        return client;
    }

    private void post(String path, String json) {
        Http.send(Http.to(admin + path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)))
                .expect(201);
    }
}
