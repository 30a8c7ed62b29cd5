package io.pilotage.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pilotage.endtoend.Http.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The API believes tokens of its own realm that are whole, in time and meant for it; and it runs each command once. */
class TokensIT {
    private static final RunningSystem SYSTEM = RunningSystem.get();

    private final Tokens tokens = new Tokens(SYSTEM.issuer());
    private final Realm realm = new Realm(SYSTEM);
    private final String tova = realm.newPerson("Tova", "Ember");

    @Test
    void refusesARequestWithoutAToken() {
        assertRefused(Http.send(Http.to(SYSTEM.application() + "/api/v1/me").GET()));
    }

    @Test
    void knowsThePersonOfAValidToken() {
        JsonNode me = api(tokens.ofPerson("pilotage-cli", tova)).get("/me").expect(200);
        assertThat(me.path("email").asString()).isEqualTo(tova);
    }

    @Test
    void learnsNothingFromATokenThatIsOlderThanWhatItKnows() {
        String before = tokens.ofPerson("pilotage-cli", tova);
        assertThat(api(before).get("/me").expect(200).path("name").asString()).isEqualTo("Tova Ember");
        realm.rename(tova, "Amber");

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(api(tokens.ofPerson("pilotage-cli", tova))
                                .get("/me")
                                .expect(200)
                                .path("name")
                                .asString())
                        .isEqualTo("Tova Amber"));
        assertThat(api(before).get("/me").expect(200).path("name").asString()).isEqualTo("Tova Amber");
    }

    @Test
    void refusesATokenWhoseSignatureWasChanged() {
        String token = tokens.ofPerson("pilotage-cli", tova);
        int signature = token.lastIndexOf('.') + 1;
        char first = token.charAt(signature);
        String tampered = token.substring(0, signature) + (first == 'A' ? 'B' : 'A') + token.substring(signature + 1);
        assertRefused(api(tampered).get("/me"));
    }

    @Test
    void refusesATokenThatIsMeantForAnotherApi() {
        assertRefused(api(tokens.ofPerson("wrong-audience", tova)).get("/me"));
    }

    @Test
    void refusesATokenOnceItHasExpired() {
        String client = realm.newClientWithTokensFor(5);
        Api shortLived = api(tokens.ofPerson(client, tova));
        shortLived.get("/me").expect(200);
        // the API allows a minute for clocks that differ
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertRefused(shortLived.get("/me")));
    }

    @Test
    void knowsAnIntegrationByItsClientCredentialsAndGivesItNoMarketplaceRole() {
        Api integration = api(tokens.ofClient("pilotage-integration"));
        assertThat(integration.get("/me").expect(200).path("roles")).isEmpty();
        integration.get("/engagements").expect(200);
        Answer refused = integration.get("/bids");
        refused.expect(403);
        assertThat(refused.problem()).isEqualTo("onboarding-required");
    }

    @Test
    void takesNoOtherTokenForALogoutToken() {
        Answer refused = Http.send(Http.to(SYSTEM.application() + "/logout/connect/back-channel/keycloak")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("logout_token=" + tokens.ofPerson("pilotage-cli", tova))));

        assertThat(refused.status()).as(refused.request()).isEqualTo(400);
    }

    @Test
    void runsACommandThatIsSentTwiceOnceAndAnswersBothAlike() {
        Api buyer = newBuyer();
        String key = UUID.randomUUID().toString();
        Answer first = buyer.post("/organisations", organisation("Twice Sent Trust"), key);
        Answer second = buyer.post("/organisations", organisation("Twice Sent Trust"), key);
        assertThat(second.expect(201)).isEqualTo(first.expect(201));
        assertThat(buyer.get("/organisations").expect(200).path("items")).hasSize(1);
    }

    @Test
    void refusesAnotherCommandUnderAKeyThatWasUsed() {
        Api buyer = newBuyer();
        String key = UUID.randomUUID().toString();
        buyer.post("/organisations", organisation("First Body Trust"), key).expect(201);
        Answer other = buyer.post("/organisations", organisation("Second Body Trust"), key);
        other.expect(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(buyer.get("/organisations").expect(200).path("items")).hasSize(1);
    }

    private Api newBuyer() {
        Api buyer = Api.of(SYSTEM, tova);
        buyer.post("/me/onboarding", "{\"role\": \"ORGANISATION_MEMBER\"}").expect(200);
        return buyer;
    }

    private Api api(String token) {
        return new Api(SYSTEM.application(), token);
    }

    private static String organisation(String name) {
        return """
                {"name": "%s", "sector": "THIRD", "sizeBand": "SMALL", "region": "WALES", "website": ""}""".formatted(name);
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.request()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
    }
}
