package io.pilotage.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody types survives whatever happens around it: fields that are wrong, a session that ends, a page that changes by itself. */
class TypedTextIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final RunningSystem system = RunningSystem.get();
    private final Realm realm = new Realm(system);
    private final Look look = new Look();

    @Test
    void savesWhatIsRightKeepsWhatIsWrongAndAsksBeforeItIsLeft() {
        String email = realm.newPerson("Petra", "Sands");
        String brief = CharityPart.onboarded(system, email).draft("Fractional CIO for a trust by the sea");
        Visitor petra = CHROMIUM.visitor("petra");
        petra.signIn(email);
        petra.open("hiring/" + brief + "/brief");

        petra.fill("Days a month", "-3");
        assertThat(petra.field("Days a month")).hasAttribute("aria-invalid", "true");
        petra.fill("Title", "Fractional CIO for two trusts by the sea");
        assertThat(petra.main()).containsText("all but what is marked as wrong");
        look.at(petra, "typed-01-wrong-number");
        petra.page().reload();
        petra.arrive();
        assertThat(petra.field("Title")).hasValue("Fractional CIO for two trusts by the sea");
        assertThat(petra.field("Days a month")).hasValue("-3");
        assertThat(petra.field("Days a month")).hasAttribute("aria-invalid", "true");

        Locator away = petra.page()
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Pages"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Home"));
        away.click();
        Locator question = petra.page().getByRole(AriaRole.DIALOG);
        assertThat(question).containsText("Days a month");
        look.at(petra, "typed-02-leave");
        petra.button("Stay here").click();
        assertThat(question).isHidden();
        petra.fill("Days a month", "4");
        assertThat(petra.page().locator("[data-unsaved]")).hasCount(0);

        petra.fill("Title", "CIO");
        petra.fill("Share of the time at your place", "");
        petra.button("Submit for review").click();
        assertThat(petra.field("Title")).isFocused();
        petra.fill("Title", "Fractional CIO for two trusts by the sea");
        petra.fill("Share of the time at your place", "40");
        petra.button("Submit for review").dblclick();
        assertThat(question).hasCount(1);
        petra.button("Cancel").click();
        assertThat(question).hasCount(0);
        away.click();
        petra.page().waitForURL("**/home");
        assertThat(look.barriers()).isEmpty();
    }

    @Test
    void showsAtTheTopWhatAColleagueWroteAndForgetsEverythingOnSigningOut() {
        String email = realm.newPerson("Corin", "Vale");
        CharityPart charity = CharityPart.onboarded(system, email);
        String brief = charity.draft("Fractional CIO for a trust in the hills");
        Visitor corin = CHROMIUM.visitor("corin");
        corin.signIn(email);
        corin.open("hiring/" + brief + "/brief");
        charity.retitle(brief, "Fractional CIO, as a colleague put it");

        corin.fill("Title", "Fractional CIO, as I put it");
        Locator choices = corin.main().locator(".decisions");
        assertThat(choices).containsText("Fractional CIO, as a colleague put it");
        assertThat(choices).not().containsText("version");
        corin.button("Choose at the top").click();
        assertThat(choices).isInViewport();
        look.at(corin, "typed-05-colleague");
        corin.button("Take mine: Title").click();
        assertThat(choices).isHidden();
        assertThat(charity.read(brief).path("title").asString()).isEqualTo("Fractional CIO, as I put it");

        corin.fill("Days a month", "-3");
        assertThat(corin.page().locator("[data-unsaved]")).hasCount(1);
        corin.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(Pattern.compile("Corin Vale")))
                .click();
        corin.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(corin.page().getByRole(AriaRole.DIALOG)).containsText("deleted from this browser");
        corin.confirm("Sign out");
        corin.page().waitForURL(address -> address.equals(system.application() + "/"));
        assertThat(corin.page()
                        .evaluate("() => Object.keys(sessionStorage).filter(key => key.startsWith('pilotage')).length"))
                .isEqualTo(0);
        assertThat(look.barriers()).isEmpty();
    }

    @Test
    void bringsBackAfterSigningInWhatWasTypedWhenTheSessionHadEnded() throws IOException {
        String email = realm.newPerson("Edda", "Quill");
        Api api = Api.of(system, email);
        api.post("/me/onboarding", "{\"role\": \"EXECUTIVE\"}").expect(200);
        Visitor edda = CHROMIUM.visitor("edda");
        List<String> failures = new CopyOnWriteArrayList<>();
        edda.page().onResponse(answer -> {
            if (answer.status() >= 500) {
                failures.add(answer.status() + " " + answer.url());
            }
        });
        edda.signIn(email);
        edda.open("profile");
        edda.fill("Headline", "Chief information officer for charities");
        assertThat(edda.main()).containsText("Saved ");
        long logged = Files.size(system.log());

        // The cookie is lost: a browser that cleans up, or a phone that was asleep too long.
        edda.page().context().clearCookies();
        edda.field("Summary").pressSequentially("Typed when the cookie had gone.");
        signInAgain(edda, email, "typed-03-cookie-lost");
        assertThat(edda.field("Summary")).hasValue("Typed when the cookie had gone.");
        assertThat(edda.main()).containsText("Saved ");

        // The session ends elsewhere, and the page stays open, because something on it is not saved.
        edda.fill("Days free a month", "-3");
        assertThat(edda.page().locator("[data-unsaved]")).hasCount(1);
        api.delete("/me/sessions").expect(204);
        edda.field("Summary").press("End");
        edda.page().keyboard().type(".");
        assertThat(box(edda)).isVisible();
        edda.page().keyboard().type(" And when it was signed out elsewhere.");
        signInAgain(edda, email, "typed-04-signed-out");
        assertThat(edda.field("Summary"))
                .hasValue("Typed when the cookie had gone.. And when it was signed out elsewhere.");
        assertThat(edda.field("Days free a month")).hasValue("-3");
        assertThat(edda.main()).containsText("all but what is marked as wrong");
        assertThat(Api.of(system, email)
                        .get("/executives/me")
                        .expect(200)
                        .path("content")
                        .path("summary")
                        .asString())
                .isEqualTo("Typed when the cookie had gone.. And when it was signed out elsewhere.");

        // It ends in the middle of a sentence on a page that has saved everything so far: the page stays all the same.
        edda.fill("Days free a month", "5");
        assertThat(edda.page().locator("[data-unsaved]")).hasCount(0);
        edda.field("Summary").press("End");
        edda.page().keyboard().type(" It goes on");
        assertThat(edda.page().locator("[data-unsaved]")).hasCount(0);
        Api.of(system, email).delete("/me/sessions").expect(204);
        edda.page().keyboard().type(" and on.");
        assertThat(box(edda)).isVisible();
        signInAgain(edda, email, "typed-06-mid-sentence");
        assertThat(edda.field("Summary")).hasValue(Pattern.compile("signed out elsewhere\\. It goes on and on\\.$"));

        // Where nobody writes, the front page says why, and leads back.
        edda.open("account");
        Api.of(system, email).delete("/me/sessions").expect(204);
        edda.page().waitForURL(address -> address.contains("/?ended=elsewhere"));
        edda.link("Sign in again and go back to your page").click();
        edda.page().waitForURL(address -> address.contains("/realms/") || address.contains("/account"));
        if (edda.page().url().contains("/realms/")) {
            edda.signInAtKeycloak(email);
        }
        edda.page().waitForURL("**/account*");

        assertThat(failures).isEmpty();
        assertThat(loggedSince(logged)).doesNotContain(" ERROR ").doesNotContain("\tat ");
        assertThat(look.barriers()).isEmpty();
    }

    @Test
    void leavesTheKeyboardAloneWhileThePageChangesByItself() {
        String email = realm.newPerson("Ansel", "Reed");
        String engagement =
                CharityPart.onboarded(system, email).published("Part-time CIO who answers questions in the open");
        RivalPart bidder = RivalPart.onboarded(system, realm.newPerson("Quentin", "Asker"));
        bidder.publishProfile();
        bidder.ask(engagement, "Is the housing system in scope of this work?");
        Visitor ansel = CHROMIUM.visitor("ansel");
        ansel.signIn(email);
        ansel.open("hiring/" + engagement);

        Locator answer = ansel.field("Your answer").first();
        answer.click();
        Object top = ansel.page().evaluate("() => Math.round(document.scrollingElement.scrollTop)");
        StringBuilder typed = new StringBuilder();
        for (int more = 1; more <= 3; more++) {
            bidder.ask(engagement, "And what about question number " + more + " of many?");
            String words = "Yes, and the finance system " + more + " too. ";
            ansel.page().keyboard().type(words, new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(30));
            typed.append(words);
            assertThat(ansel.main()).containsText("question number " + more);
        }
        ansel.page().keyboard().type("Done.");

        assertThat(answer).hasValue(typed + "Done.");
        assertThat(answer).isFocused();
        assertThat(ansel.page().evaluate("() => Math.round(document.scrollingElement.scrollTop)"))
                .isEqualTo(top);
    }

    private void signInAgain(Visitor visitor, String email, String picture) {
        assertThat(box(visitor)).containsText("You are signed out here.");
        look.at(visitor, picture);
        visitor.button("Sign in again").click();
        visitor.page().waitForURL(address -> address.contains("/realms/") || address.endsWith("/profile"));
        if (visitor.page().url().contains("/realms/")) {
            visitor.signInAtKeycloak(email);
        }
        visitor.page().waitForURL("**/profile*");
        visitor.arrive();
    }

    private static Locator box(Visitor visitor) {
        return visitor.page().locator(".v-system-error");
    }

    private String loggedSince(long start) throws IOException {
        byte[] log = Files.readAllBytes(system.log());
        return new String(log, (int) start, log.length - (int) start, StandardCharsets.UTF_8);
    }
}
