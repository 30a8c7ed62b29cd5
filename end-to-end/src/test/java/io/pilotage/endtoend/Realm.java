package io.pilotage.endtoend;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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
             "credentials": [{"type": "password", "value": "%4$s", "temporary": false}]}\
            """.formatted(email, firstName, lastName, Tokens.PASSWORD));
        return email;
    }

    /** Somebody who can also give the one-time codes of the demonstration accounts. */
    String newPersonWithCodes(String firstName, String lastName) {
        String email = newPerson(firstName, lastName);
        String account = "/users/" + id(email);
        send("PUT", account, """
            {"credentials": [{"type": "otp", "secretData": "{\\"value\\":\\"pilotage-demo-one-time-code\\"}",
              "credentialData": "{\\"subType\\":\\"totp\\",\\"digits\\":6,\\"counter\\":0,\\"period\\":30,\\"algorithm\\":\\"HmacSHA1\\"}"}]}\
            """, 204);
        return email;
    }

    /** A public client like {@code pilotage-cli} whose access tokens live only this long; returns its id. */
    String newClientWithTokensFor(int seconds) {
        String client = "short-lived-" + UUID.randomUUID();
        post("/clients", """
            {"clientId": "%s", "enabled": true, "publicClient": true, "standardFlowEnabled": false, "directAccessGrantsEnabled": true,
             "attributes": {"access.token.lifespan": "%d"},
             "defaultClientScopes": ["basic", "profile", "email", "roles", "pilotage-api"]}\
            """.formatted(client, seconds));
        return client;
    }

    /** Gives a staff role. */
    void give(String email, String role) {
        String roles = "/users/" + id(email) + "/role-mappings/realm";
        send("POST", roles, "[" + named(role, send("GET", roles + "/available", "", 200)) + "]", 204);
    }

    /** Takes a staff role away. */
    void take(String email, String role) {
        String roles = "/users/" + id(email) + "/role-mappings/realm";
        send("DELETE", roles, "[" + named(role, send("GET", roles, "", 200)) + "]", 204);
    }

    void rename(String email, String lastName) {
        JsonNode person = send("GET", "/users/" + id(email), "", 200);
        send(
                "PUT",
                "/users/" + id(email),
                ((ObjectNode) person).put("lastName", lastName).toString(),
                204);
    }

    void disable(String email) {
        send("PUT", "/users/" + id(email), "{\"enabled\": false}", 204);
    }

    private static JsonNode named(String name, JsonNode roles) {
        return roles.valueStream()
                .filter(role -> name.equals(role.path("name").asString()))
                .findFirst()
                .orElseThrow();
    }

    private String id(String email) {
        return send("GET", "/users?exact=true&username=" + email, "", 200)
                .path(0)
                .path("id")
                .asString();
    }

    private void post(String path, String json) {
        send("POST", path, json, 201);
    }

    private JsonNode send(String method, String path, String json, int status) {
        return Http.send(Http.to(admin + path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json)))
                .expect(status);
    }
}
