package io.pilotage.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.pilotage.endtoend.Http.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page that somebody finds in the navigation opens, keeps nobody out, and fits on a phone. */
class PagesIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    /** Pages that are the same for everybody need only one look. */
    private static final Set<String> SEEN = new HashSet<>();

    private final RunningSystem system = RunningSystem.get();
    private final Look look = new Look();

    @Test
    void openToEverybody() {
        Visitor visitor = CHROMIUM.visitor("visitor");
        visitor.open("");
        look.at(visitor, "landing");
        List<String> menu = visitor.menu();
        assertThat(menu).contains("fees", "engagements");
        lookAtAll(visitor, "visitor", menu);
        lookAtFirstOf(visitor, "engagements", "visitor-engagement");
        visitor.open("saved-searches/stop/unknown");
        look.at(visitor, "visitor-stop");
        assertNoBarriers();
    }

    @Test
    void leadsBackToTheEngagementForWhichAVisitorWantsToBid() {
        String email = "esme@demo.pilotage.example";
        onboard(email, "EXECUTIVE");
        Visitor visitor = CHROMIUM.visitor("esme");
        visitor.open("engagements?kind=FRACTIONAL");
        visitor.main().locator("a[href^='engagements/']").first().click();
        assertThat(visitor.button("Sign in to bid")).isVisible();
        String engagement = visitor.page().url();
        visitor.button("Sign in to bid").click();
        visitor.signInAtKeycloak(email);
        visitor.page().waitForURL(address -> address.startsWith(engagement));
        assertThat(visitor.button("Sign in to bid")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({
        "olive, ORGANISATION_MEMBER, executives",
        "erin, EXECUTIVE, engagements",
        "fay, , firm",
        "mona, , moderation",
        "ada, , audit"
    })
    void openTo(String name, String role, String detail) {
        String email = name + "@demo.pilotage.example";
        if (role != null) {
            onboard(email, role);
        }
        Visitor visitor = CHROMIUM.visitor(name);
        visitor.signIn(email);
        List<String> menu = visitor.menu();
        assertThat(menu).contains("home", detail);
        if (role != null) {
            assertThat(menu).contains("saved-searches");
        }
        lookAtAll(visitor, name, menu);
        lookAtFirstOf(visitor, detail, name + "-" + detail + "-first");
        assertNoBarriers();
    }

    /** The bar then also has the sign of a suspension. */
    @Test
    void keepsEverythingWithinReachWhereWordsAreLong() {
        String word = "Llanfair".repeat(7);
        String email = new Realm(system).newPerson("Wyn", word);
        CharityPart charity = CharityPart.onboarded(system, email, word);
        String draft = charity.draft(word);
        charity.api()
                .post("/organisations/" + charity.organisation() + "/invitations", """
                        {"email": "%s@demo.pilotage.example", "permissions": ["DRAFT"]}""".formatted(word))
                .expect(201);
        charity.moderator()
                .post("/moderation/suspensions", """
                        {"kind": "ORGANISATION", "subject": "%s", "reason": "%s"}""".formatted(charity.organisation(), word))
                .expect(201);
        Visitor wyn = CHROMIUM.visitor("wyn");
        wyn.signIn(email);
        for (String page : List.of("home", "account", "team", "engagements", "engagements/" + draft, "notifications")) {
            wyn.open(page);
            look.at(wyn, "long-words-" + page.replaceAll("/.*", "-one"));
        }
        wyn.open("team");
        wyn.button("Take back: " + word + "@demo.pilotage.example").click();
        wyn.confirm("Take back");
        assertThat(wyn.heading()).isFocused();
        assertNoBarriers();
    }

    @Test
    void givesEverybodyWhatPagesAreMadeOf() {
        for (String file : List.of("styles.css", "kept.js", "steady.js", "favicon.svg")) {
            Http.send(Http.to(system.application() + "/" + file)).expect(200);
        }
    }

    /** Mail programs have neither a session nor a page to answer from. */
    @Test
    void takesAClickThatStopsMailWithoutASession() {
        Answer answer = Http.send(Http.form(
                system.application() + "/saved-searches/stop/unknown", Map.of("List-Unsubscribe", "One-Click")));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().asString()).startsWith("This link stops nothing");
    }

    private void onboard(String email, String role) {
        Api.of(system, email)
                .post("/me/onboarding", "{\"role\": \"%s\"}".formatted(role))
                .expect(200);
    }

    private void lookAtAll(Visitor visitor, String name, List<String> addresses) {
        for (String address : addresses) {
            if (address.equals("home") || SEEN.add(address)) {
                visitor.open(address);
                look.at(visitor, name + "-" + address);
            }
        }
    }

    /** Opens the first thing of a list, if there is one. */
    private void lookAtFirstOf(Visitor visitor, String list, String picture) {
        visitor.open(list);
        Locator first = visitor.main().locator("a[href^='" + list + "/']").first();
        if (first.count() > 0) {
            visitor.open(first.getAttribute("href"));
            look.at(visitor, picture);
        }
    }

    private void assertNoBarriers() {
        assertThat(look.barriers()).isEmpty();
    }
}
