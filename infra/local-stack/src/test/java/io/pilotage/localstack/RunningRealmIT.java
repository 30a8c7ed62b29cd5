package io.pilotage.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The realm as it runs, with Keycloak's own clients, which no file of ours may forget. */
class RunningRealmIT {
    private static final Set<String> FOR_TESTS_ONLY = Set.of("pilotage-cli", "wrong-audience");

    private final LocalStack stack = LocalStack.shared();
    private final KeycloakAdministration realm = new KeycloakAdministration(stack.keycloak());

    @Test
    void hasNoWildcardAndNoPasswordGrantInAnyClientThatIsOpen() {
        Map<String, JsonNode> open = new TreeMap<>();
        realm.clients().forEach(client -> {
            if (client.path("enabled").booleanValue()) {
                open.put(client.path("clientId").asString(), client);
            }
        });
        assertThat(open).containsKey("pilotage-web").doesNotContainKeys("admin-cli", "account", "account-console");
        assertThat(open).allSatisfy((name, client) -> {
            String logouts =
                    client.path("attributes").path("post.logout.redirect.uris").asString("");
            assertThat(client.path("redirectUris") + logouts).doesNotContain("*");
            assertThat(client.path("implicitFlowEnabled").booleanValue()).isFalse();
            assertThat(client.path("directAccessGrantsEnabled").booleanValue())
                    .isEqualTo(FOR_TESTS_ONLY.contains(name));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin-cli", "account", "account-console", "security-admin-console"})
    void guessesNoPasswordThroughKeycloaksOwnClients(String client) {
        assertThat(realm.token("grant_type=password&client_id=" + client
                                + "&username=olive@demo.pilotage.example&password=pilotage-demo")
                        .body())
                .doesNotContain("access_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login/oauth2/code/keycloak/..", "/login/oauth2/code/other", "/home"})
    void sendsNobodyBackToAnyOtherPageOfTheApplication(String page) {
        assertThat(new KeycloakVisitor().signIn("", stack.applicationUrl() + page))
                .contains("redirect_uri");
    }

    @Test
    void hasNoAccountConsoleBesideTheAccountPageOfTheApplication() throws Exception {
        assertThat(status("/account/")).isEqualTo(404);
    }

    private int status(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(stack.keycloak().issuer() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
