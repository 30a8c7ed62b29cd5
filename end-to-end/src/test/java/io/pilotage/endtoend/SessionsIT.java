package io.pilotage.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.microsoft.playwright.assertions.LocatorAssertions;
import io.pilotage.localstack.LocalStack;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What Keycloak takes back is gone within a minute, at both doors, on both of two nodes, in pages that are open too. */
class SessionsIT {
    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final Pattern ENDED = Pattern.compile(".*/\\?ended=elsewhere");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final RunningSystem system = RunningSystem.get();
    private final Realm realm = new Realm(system);
    private final Tokens tokens = new Tokens(system.issuer());

    @Test
    void endEverywhereWithinAMinute() {
        assumeFalse(Boolean.getBoolean("pilotage.running"), "a second node is started only beside a system of our own");
        String second = LocalStack.shared().anotherNode().url();
        String sela = newExecutive("Sela", "Quint");
        String dara = newExecutive("Dara", "Voss");
        String mira = newExecutive("Mira", "Tamm");
        realm.give(mira, "moderator");
        String selasToken = tokens.ofPerson("pilotage-cli", sela);
        String darasToken = tokens.ofPerson("pilotage-cli", dara);
        String mirasToken = tokens.ofPerson("pilotage-cli", mira);
        Visitor here = signedIn("sela", system.application(), sela);
        Visitor there = signedIn("sela-at-the-other-node", second, sela);
        Visitor disabled = signedIn("dara", second, dara);
        Visitor demoted = signedIn("mira", second, mira);
        demoted.page().navigate(second + "/moderation");
        demoted.arrive();
        String queue = demoted.heading().innerText();
        expect(second, mirasToken, "/moderation/cases", 200);

        Http.send(Http.to(system.application() + "/api/v1/me/sessions")
                        .header("Authorization", "Bearer " + selasToken)
                        .DELETE())
                .expect(204);
        realm.disable(dara);
        realm.take(mira, "moderator");

        assertThat(demoted.heading())
                .not()
                .hasText(queue, new LocatorAssertions.HasTextOptions().setTimeout(A_MINUTE.toMillis()));
        for (Visitor gone : new Visitor[] {here, there, disabled}) {
            gone.page().waitForURL(ENDED);
            assertThat(gone.main()).containsText("You were signed out");
        }
        for (String node : new String[] {system.application(), second}) {
            expect(node, selasToken, "/me", 401);
            expect(node, darasToken, "/me", 401);
            expect(node, mirasToken, "/moderation/cases", 403);
            expect(node, mirasToken, "/me", 200);
            expect(node, tokens.ofPerson("pilotage-cli", sela), "/me", 200);
        }
    }

    private String newExecutive(String firstName, String lastName) {
        String email = realm.newPerson(firstName, lastName);
        Api.of(system, email)
                .post("/me/onboarding", "{\"role\": \"EXECUTIVE\"}")
                .expect(200);
        return email;
    }

    private static Visitor signedIn(String name, String node, String email) {
        Visitor visitor = CHROMIUM.visitor(name);
        visitor.page().navigate(node + "/home");
        visitor.signInAtKeycloak(email, node);
        return visitor;
    }

    private static void expect(String node, String token, String path, int status) {
        await().atMost(A_MINUTE).untilAsserted(() -> {
            HttpRequest.Builder request = Http.to(node + "/api/v1" + path).header("Authorization", "Bearer " + token);
            Http.send(request.GET()).expect(status);
        });
    }
}
