package io.pilotage.ui.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.shared.StepUpRequired;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class RealmFilesTests {

    private static final Set<String> LOCAL_CLIENTS = Set.of("pilotage-cli", "pilotage-integration", "wrong-audience");

    private final ObjectNode production = read("pilotage-realm.json");
    private final ObjectNode local = read("local/pilotage-realm.json");

    @Test
    void productionHasNoPeopleNoSecretsAndNoPasswordGrant() {
        assertThat(production.get("users"))
                .allSatisfy(user -> assertThat(user.has("credentials")).isFalse())
                .allSatisfy(
                        user -> assertThat(user.get("username").stringValue()).startsWith("service-account-"));
        assertThat(production.get("clients"))
                .filteredOn(client -> !client.get("publicClient").booleanValue())
                .allSatisfy(
                        client -> assertThat(client.get("secret").stringValue()).matches("\\$\\{[A-Z_]+}"));
        assertThat(production.get("clients"))
                .allSatisfy(client -> assertThat(
                                client.get("directAccessGrantsEnabled").booleanValue())
                        .isFalse());
    }

    @Test
    void sendsPeopleBackToExactAddressesOnly() {
        for (ObjectNode realm : List.of(production, local)) {
            assertThat(realm.get("clients")).allSatisfy(client -> {
                assertThat(client.get("redirectUris").toString()).doesNotContain("*");
                assertThat(client.get("attributes")
                                .path("post.logout.redirect.uris")
                                .asString(""))
                        .doesNotContain("*")
                        .doesNotContain("+");
            });
        }
    }

    @Test
    void switchesOffTheClientsThatKeycloakWouldMakeByItself() {
        for (String own : List.of("account", "security-admin-console", "admin-cli")) {
            assertThat(production.get("clients"))
                    .filteredOn(client -> own.equals(client.get("clientId").stringValue()))
                    .singleElement()
                    .satisfies(client ->
                            assertThat(client.get("enabled").booleanValue()).isFalse());
        }
    }

    @Test
    void localDiffersFromProductionOnlyInWhatIsLocal() {
        assertThat(common(local)).isEqualTo(common(production));
    }

    @Test
    void aProofIsAskedForEachTimeAndByALevelThatTheApplicationKnows() {
        assertThat(production.get("attributes").get("acr.loa.map").stringValue())
                .isEqualTo("{\"silver\":\"1\",\"" + StepUpRequired.LEVEL + "\":\"2\"}");
        assertThat(production.get("browserFlow").stringValue()).isEqualTo("sign-in");
        assertThat(production.get("authenticatorConfig").get(1).get("config"))
                .isEqualTo(new JsonMapper().readTree("{\"loa-condition-level\": \"2\", \"loa-max-age\": \"0\"}"));
    }

    @Test
    void theDemonstrationPeopleKeepTheIdsThatDemonstrationDataRefersTo() {
        Set<String> ids = new TreeSet<>();
        local.get("users").forEach(user -> {
            if (user.has("id")) {
                ids.add(user.get("id").stringValue().substring(34) + " "
                        + user.get("firstName").stringValue());
            }
        });
        assertThat(ids)
                .containsExactly("01 Olive", "02 Omar", "11 Erin", "12 Eli", "13 Esme", "21 Fay", "31 Mona", "32 Ada");
    }

    /** The realm without addresses, secrets, demonstration people and the clients that exist only locally. */
    private static ObjectNode common(ObjectNode realm) {
        ObjectNode rest = realm.deepCopy();
        rest.remove("smtpServer");
        rest.remove("directGrantFlow");
        keep(rest, "users", user -> !user.has("credentials"));
        keep(
                rest,
                "clients",
                client -> !LOCAL_CLIENTS.contains(client.get("clientId").stringValue()));
        keep(
                rest,
                "scopeMappings",
                mapping -> !LOCAL_CLIENTS.contains(mapping.get("client").stringValue()));
        keep(
                rest,
                "clientScopes",
                scope -> !"other-api".equals(scope.get("name").stringValue()));
        keep(
                rest,
                "authenticationFlows",
                flow -> !"password grant".equals(flow.get("alias").stringValue()));
        rest.get("clients").forEach(client -> {
            ((ObjectNode) client).remove("secret");
            ((ObjectNode) client).remove("redirectUris");
            ((ObjectNode) client).remove("baseUrl");
            ((ObjectNode) client.get("attributes")).remove("post.logout.redirect.uris");
            ((ObjectNode) client.get("attributes")).remove("backchannel.logout.url");
        });
        return rest;
    }

    private static void keep(ObjectNode realm, String list, Predicate<JsonNode> condition) {
        ArrayNode kept = realm.arrayNode();
        StreamSupport.stream(realm.get(list).spliterator(), false)
                .filter(condition)
                .forEach(kept::add);
        realm.set(list, kept);
    }

    private static ObjectNode read(String file) {
        return (ObjectNode)
                new JsonMapper().readTree(Path.of("../infra/keycloak", file).toFile());
    }
}
