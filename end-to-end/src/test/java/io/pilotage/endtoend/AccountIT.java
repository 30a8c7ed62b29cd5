package io.pilotage.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.pilotage.localstack.OneTimeCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People look after their account on one page; Keycloak does what needs their password, and sends them back to it. */
class AccountIT {
    private static final String NEW_PASSWORD = "three boats behind the mole";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final RunningSystem system = RunningSystem.get();
    private final Look look = new Look();
    private String address = "";
    private Visitor cara;
    private Page page;

    @BeforeEach
    void signIn() {
        address = new Realm(system).newPerson("Cara", "Lund");
        Api.of(system, address)
                .post("/me/onboarding", "{\"role\": \"EXECUTIVE\"}")
                .expect(200);
        cara = CHROMIUM.visitor("cara");
        page = cara.page();
        cara.signIn(address);
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Cara Lund: your account"))
                .click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName("Your account").setExact(true))
                .click();
        assertThat(cara.heading()).hasText("Your account");
        cara.settle();
    }

    @Test
    void changesNamePasswordAndAddress() {
        Visitor phone = CHROMIUM.visitor("phone");
        phone.signIn(address);
        look.at(cara, "account");
        cara.link("Change your name").click();
        cara.fill("Last name", "Lund-Okafor");
        look.once(cara, "account-name");
        cara.button("Continue").click();
        back();
        assertThat(cara.main()).containsText("Cara Lund-Okafor");

        cara.link("Change your password").click();
        assertThat(page.locator("body")).containsText("at least 12 characters");
        look.once(cara, "account-password");
        cara.field("Password").fill(NEW_PASSWORD);
        cara.field("Password again").fill(NEW_PASSWORD);
        cara.button("Continue").click();
        back();

        String moved = "cara-" + UUID.randomUUID() + "@demo.pilotage.example";
        cara.link("Change your address").click();
        page.locator("[name=email]").fill(moved);
        look.once(cara, "account-address");
        cara.button("Continue").click();
        assertThat(page.locator("body")).containsText("We have sent a message to " + moved);
        cara.open("account");
        assertThat(cara.main()).containsText(address);
        page.navigate(new Mailbox(system, moved).link("Confirm your new address"));
        assertThat(page.locator("body")).containsText("Your address is changed");
        for (Visitor open : new Visitor[] {cara, phone}) {
            open.open("account");
            assertThat(open.main()).containsText(moved);
            assertThat(open.main()).containsText("Cara Lund-Okafor");
        }

        Visitor again = CHROMIUM.visitor("cara-again");
        again.open("");
        again.page().getByRole(AriaRole.BANNER).getByText("Sign in").click();
        again.page().getByLabel("E-mail address").fill(moved);
        again.field("Password").fill(NEW_PASSWORD);
        again.button("Sign in").click();
        again.page().waitForURL(url -> url.startsWith(system.application()));
        again.open("account");
        assertThat(again.main()).containsText(moved);
        assertThat(look.barriers()).isEmpty();
    }

    @Test
    void addsAPasskeyAndRemovesIt() {
        cara.carryPasskeys();

        cara.link("Add a passkey").click();
        assertThat(page.locator("h1")).hasText("Set up a passkey");
        look.once(cara, "account-passkey");
        cara.clickOnceItActs("#registerWebAuthn");
        back();
        Locator remove = cara.main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Remove: Passkey")));
        assertThat(remove).hasCount(1);

        remove.click();
        assertThat(page.locator("h1")).hasText("Confirm with your passkey");
        assertThat(page.locator("body")).containsText("You are " + address);
        assertThat(page.getByText("New to Pilotage?")).hasCount(0);
        look.once(cara, "account-passkey-given");
        cara.clickOnceItActs("#authenticateWebAuthnButton"); // only with the passkey itself
        cara.button("Remove").waitFor();
        look.once(cara, "account-passkey-removed");
        cara.button("Remove").click();
        back();
        assertThat(remove).hasCount(0);
        assertThat(look.barriers()).isEmpty();
    }

    @Test
    void addsAOneTimeCodeAndRemovesIt() {
        cara.link("Add a one-time code").click();
        assertThat(page.locator("h1")).hasText("Set up a one-time code");
        look.once(cara, "account-code");
        page.getByText("Type a key instead").click();
        look.once(cara, "account-code-key");
        byte[] secret = page.locator("[name=totpSecret]").getAttribute("value").getBytes(StandardCharsets.UTF_8);
        code().fill("000000");
        cara.button("Continue").click();
        assertThat(page.getByText("That code is wrong or too old.")).isVisible();
        Instant now = Instant.now();
        code().fill(OneTimeCode.at(now, secret));
        cara.field("What do you call this phone?").fill("Cara's phone");
        cara.button("Continue").click();
        back();
        Locator remove = cara.main()
                .getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName("Remove: One-time code “Cara's phone”"));
        assertThat(remove).hasCount(1);

        remove.click();
        assertThat(page.locator("h1")).hasText("Confirm that it is you");
        look.once(cara, "account-code-given");
        code().fill(OneTimeCode.at(now.plus(OneTimeCode.PERIOD), secret));
        cara.button("Continue").click();
        cara.button("Remove").click();
        back();
        assertThat(remove).hasCount(0);
        assertThat(look.barriers()).isEmpty();
    }

    @Test
    void offersTheOtherWayOfProvingWhoOneIs() {
        cara.carryPasskeys();
        cara.link("Add a passkey").click();
        cara.clickOnceItActs("#registerWebAuthn");
        back();
        cara.link("Add a one-time code").click();
        cara.clickOnceItActs("#authenticateWebAuthnButton");
        byte[] secret = page.locator("[name=totpSecret]").getAttribute("value").getBytes(StandardCharsets.UTF_8);
        code().fill(OneTimeCode.at(Instant.now(), secret));
        cara.field("What do you call this phone?").fill("Cara's phone");
        cara.button("Continue").click();
        back();

        cara.main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Remove: Passkey")))
                .click();
        assertThat(page.locator("body")).containsText("You are " + address);
        assertThat(page.locator("#reset-login")).isVisible();
        assertThat(page.locator("p.instruction wbr")).not().hasCount(0);
        page.locator("#try-another-way").click();
        assertThat(page.locator("main form")).hasCount(2);
        assertThat(page.locator("body")).containsText("The code that an app on your phone shows now.");
        look.once(cara, "account-ways");
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "() => [...document.fonts].some(it => it.family.includes('Instrument Sans') && it.status === 'loaded')"))
                .isEqualTo(true);
        assertThat(look.barriers()).isEmpty();
    }

    @Test
    void givesThePasswordOnceMoreOnAPageThatKnowsWhoItIs() {
        page.navigate(system.issuer()
                + "/protocol/openid-connect/auth?client_id=pilotage-web&response_type=code&scope=openid&prompt=login"
                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri="
                + system.application() + "/login/oauth2/code/keycloak");

        assertThat(page.locator("body")).containsText("You are " + address);
        assertThat(page.locator("body")).containsText("Please confirm that it is you before you go on.");
        assertThat(page.getByText("New to Pilotage?")).hasCount(0);
        look.once(cara, "password-once-more");
        assertThat(look.barriers()).isEmpty();
    }

    @Test
    void signsOutOneBrowserAndThenAll() {
        Visitor phone = CHROMIUM.visitor("phone");
        phone.signIn(address);
        cara.open("account");
        assertThat(cara.main()).containsText("This browser");
        assertThat(cara.main()
                        .getByText(Pattern.compile("^Since \\d+ .* from the network address 127.0.0.1"))
                        .first())
                .isVisible();
        assertThat(cara.main().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("Chrome on Linux")))
                .hasCount(2);

        cara.main()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign out: Chrome on Linux, since"))
                .first()
                .click();
        assertThat(page.getByText("Signed out there.")).isVisible();
        phone.page().waitForURL(address -> address.contains("ended=elsewhere"));
        phone.page().navigate(system.application() + "/account");
        assertThat(phone.page().getByLabel("E-mail address")).isVisible();

        cara.actAndConfirm("Sign out everywhere");
        assertThat(page.getByText("Start hiring")).isVisible();
        assertThat(cara.main()).containsText("You are signed out everywhere");
        page.navigate(system.application() + "/account");
        assertThat(page.getByLabel("E-mail address")).isVisible();
    }

    @Test
    void takesOnAnotherRole() {
        cara.link("Take on another role").click();
        assertThat(cara.heading()).hasText("Take on another role");
        cara.check("Place executives of a consulting firm");
        cara.button("Continue").click();
        page.waitForURL("**/home");
        cara.open("account");
        assertThat(cara.main()).containsText("Work as a technology executive · Place executives of a consulting firm");
    }

    private Locator code() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Code from the app"));
    }

    private void back() {
        page.waitForURL(system.application() + "/account**");
        cara.arrive();
    }
}
