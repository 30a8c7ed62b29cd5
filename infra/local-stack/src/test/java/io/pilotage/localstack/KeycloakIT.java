package io.pilotage.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeycloakIT {
    private final Keycloak server = LocalStack.shared().keycloak();

    @Test
    void signsADemonstrationUserIn() throws IOException, InterruptedException {
        HttpResponse<String> response = signIn("pilotage-demo");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).contains("access_token");
    }

    @Test
    void namesTheIssuerThatTheStackGivesToApplications() throws IOException, InterruptedException {
        assertThat(get(server.issuer() + "/.well-known/openid-configuration").body())
                .contains("\"issuer\":\"" + server.issuer() + "\"");
    }

    @Test
    void showsItsPagesInTheThemeOfTheProject() throws IOException, InterruptedException {
        String page = get(server.issuer()
                        + "/protocol/openid-connect/auth?client_id=pilotage-web&response_type=code&scope=openid"
                        + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri="
                        + LocalStack.shared().applicationUrl() + "/login/oauth2/code/keycloak")
                .body();

        assertThat(page).contains("/login/pilotage/css/pilotage.css");
    }

    @Test
    void keepsItsRealmWhenItIsKilledAndStartsWhenItsFilesHaveTheTimesOfACopy()
            throws IOException, InterruptedException {
        server.kill();
        Path provider = server.folders()
                .servers()
                .resolve("keycloak-" + Versions.of("keycloak"))
                .resolve("providers/pilotage.jar");
        Files.setLastModifiedTime(provider, FileTime.from(Instant.now()));
        server.start();

        assertThat(signIn("pilotage-demo").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> signIn(String password) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(server.issuer() + "/protocol/openid-connect/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "grant_type=password&client_id=pilotage-cli&username=olive@demo.pilotage.example&password="
                                            + password))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
