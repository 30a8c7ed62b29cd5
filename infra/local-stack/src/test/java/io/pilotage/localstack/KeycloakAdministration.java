package io.pilotage.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running realm as the service account {@code pilotage-admin} sees and changes it. */
final class KeycloakAdministration {
    private static final JsonMapper JSON = new JsonMapper();

    private final Keycloak keycloak;
    private final HttpClient client = HttpClient.newHttpClient();

    KeycloakAdministration(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    /** All clients of the realm, Keycloak's own too. */
    JsonNode clients() {
        return JSON.readTree(send(admin("/clients?max=200").GET()).body());
    }

    /** Somebody whose address is confirmed. */
    void createPerson(String address, String password) {
        HttpResponse<String> created =
                send(admin("/users").POST(HttpRequest.BodyPublishers.ofString("""
                    {"username": "%1$s", "email": "%1$s", "emailVerified": true, "enabled": true, "firstName": "Nia",
                     "credentials": [{"type": "password", "value": "%2$s", "temporary": false}]}\
                    """.formatted(address, password))));
        if (created.statusCode() != 201) {
            throw new AssertionError(created.body());
        }
    }

    /** What the realm keeps of whoever has this address. */
    JsonNode person(String address) {
        return JSON.readTree(
                        send(admin("/users?exact=true&email=" + address).GET()).body())
                .path(0);
    }

    /** Mails somebody the link that confirms their address, good for so many seconds. */
    void mailConfirmation(String address, int seconds) {
        String id = person(address).path("id").asString();
        HttpResponse<String> mailed =
                send(admin("/users/" + id + "/send-verify-email?client_id=pilotage-web&lifespan=" + seconds)
                        .PUT(HttpRequest.BodyPublishers.noBody()));
        if (mailed.statusCode() != 204) {
            throw new AssertionError(mailed.body());
        }
    }

    /** The answer to a request for a token. */
    HttpResponse<String> token(String form) {
        return send(HttpRequest.newBuilder(URI.create(keycloak.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder admin(String path) {
        String answer = token(
                        "grant_type=client_credentials&client_id=pilotage-admin&client_secret=pilotage-admin-local")
                .body();
        return HttpRequest.newBuilder(URI.create(keycloak.issuer().replace("/realms/", "/admin/realms/") + path))
                .header(
                        "Authorization",
                        "Bearer " + JSON.readTree(answer).path("access_token").asString())
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
