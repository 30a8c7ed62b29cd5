package io.pilotage.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** One person at a browser, who knows the application by what it says on its pages. */
final class Visitor {
    private static final String IDLE =
            "() => !window.Vaadin?.Flow?.clients || Object.values(window.Vaadin.Flow.clients).every(it =>"
                    + " !it.isActive?.())";

    private final String name;
    private final Page page;

    Visitor(String name, Page page) {
        this.name = name;
        this.page = page;
    }

    /**
     * Somebody who creates an account.
     *
     * @param door the link on the landing page
     * @param purpose what Keycloak's form has ticked already, because of the door
     */
    record Newcomer(String firstName, String lastName, String email, String door, String purpose) {}

    String name() {
        return name;
    }

    Page page() {
        return page;
    }

    /** Opens an address of the application and waits for its heading. */
    void open(String path) {
        page.navigate(RunningSystem.get().application() + "/" + path);
        arrive();
    }

    /** Goes through a door of the landing page, Keycloak's form and the mail that it sends, and lands at the first questions. */
    void register(Newcomer newcomer, Look look) {
        open("");
        link(newcomer.door()).click();
        textbox("E-mail address").fill(newcomer.email());
        textbox("First name").fill(newcomer.firstName());
        textbox("Last name").fill(newcomer.lastName());
        assertThat(field(newcomer.purpose())).isChecked();
        look.once(this, "job-00-register");
        button("Create account").click();
        assertThat(page.getByText("Look into your mail")).isVisible();
        look.once(this, "job-00-registered");
        page.navigate(new Mailbox(RunningSystem.get(), newcomer.email()).link("Confirm your address"));
        look.once(this, "job-00-password");
        field("Password").fill(Tokens.PASSWORD);
        field("Password again").fill(Tokens.PASSWORD);
        button("Continue").click();
        page.waitForURL(address -> address.startsWith(RunningSystem.get().application()));
        arrive();
    }

    /** Goes through the landing page and Keycloak's form, and lands at home, or at the first questions. */
    void signIn(String email) {
        open("");
        page.getByRole(AriaRole.BANNER)
                .getByRole(AriaRole.LINK, named("Sign in"))
                .click();
        signInAtKeycloak(email);
        open("home");
    }

    /** From now on this browser has a device that keeps passkeys, and a person who always says yes to it. */
    void carryPasskeys() {
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (String able :
                List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")) {
            options.addProperty(able, true);
        }
        JsonObject device = new JsonObject();
        device.add("options", options);
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        session.send("WebAuthn.addVirtualAuthenticator", device);
        page.onDialog(Dialog::accept); // Keycloak asks what to call the passkey
    }

    /** Answers the question who it is by setting up a passkey and giving it, and is back on the page that asked. */
    void proveWithNewPasskey() {
        String asking = page.url();
        dialogButton("Set up a passkey").click();
        page.locator("#registerWebAuthn, #password").first().waitFor();
        if (page.locator("#password").isVisible()) { // whoever signed in long ago
            page.locator("#password").fill(Tokens.PASSWORD);
            button("Sign in").click();
        }
        clickOnceItActs("#registerWebAuthn");
        givePasskey(asking);
    }

    /** Answers the question who it is with the passkey that is there, and is back on the page that asked. */
    void proveWithPasskey() {
        String asking = page.url();
        dialogButton("Confirm").click();
        givePasskey(asking);
    }

    /** Goes through the landing page and lets Keycloak's form fill itself in from the passkey. */
    void signInWithPasskey() {
        open("");
        page.getByRole(AriaRole.BANNER)
                .getByRole(AriaRole.LINK, named("Sign in"))
                .click();
        page.waitForURL(RunningSystem.get().application() + "/home");
        arrive();
    }

    /** Leaves by the person's own menu, here and at Keycloak. */
    void signOut() {
        page.locator("vaadin-menu-bar-button:not([slot=overflow])").last().click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName("Sign out").setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.BANNER).getByRole(AriaRole.LINK, named("Sign in")))
                .isVisible();
    }

    private void givePasskey(String asking) {
        clickOnceItActs("#authenticateWebAuthnButton");
        page.waitForURL(asking);
        arrive();
    }

    /** Keycloak's buttons are there before the script that gives them something to do. */
    void clickOnceItActs(String button) {
        page.locator(button).waitFor();
        page.waitForLoadState();
        page.locator(button).click();
    }

    private Locator dialogButton(String label) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Please confirm that it is you"))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    /** Fills in Keycloak's form, and is back in the application. */
    void signInAtKeycloak(String email) {
        signInAtKeycloak(email, RunningSystem.get().application());
    }

    /** Fills in Keycloak's form, and is back at this node. */
    void signInAtKeycloak(String email, String node) {
        textbox("E-mail address").fill(email);
        field("Password").fill(Tokens.PASSWORD);
        button("Sign in").click();
        page.waitForURL(address -> address.startsWith(node));
        arrive();
    }

    /** The page has its one heading, and nothing is on the way to or from the server. */
    void arrive() {
        assertThat(page.locator("main h1")).isVisible();
        settle();
    }

    void settle() {
        page.waitForFunction(IDLE);
    }

    Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    Locator heading() {
        return page.locator("main h1");
    }

    Locator button(String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    Locator link(String label) {
        return main().getByRole(AriaRole.LINK, named(label));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** A field by its name as it is read out, without the signs beside it. */
    private Locator textbox(String label) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    /** Types into a field and leaves it, as people do: only then is the value the server's. */
    void fill(String label, String value) {
        Locator field = field(label);
        field.fill(value);
        field.press("Tab");
    }

    /** Chooses from a list that opens when its button is clicked; the button is called by the label and what is chosen now. */
    void select(String label, String choice) {
        Pattern begins = Pattern.compile("^" + label.replace("?", "\\?"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(begins))
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(choice).setExact(true))
                .click();
    }

    /** Types a day into a calendar. */
    void chooseDay(String label, String day) {
        Locator field = field(label);
        field.fill(day);
        field.press("Enter");
        assertThat(button("Today")).isHidden();
    }

    /** Types a day and a time of day. */
    void choose(String label, String day, String time) {
        Locator group = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(label));
        Locator parts = group.getByRole(AriaRole.COMBOBOX);
        parts.nth(0).fill(day);
        parts.nth(0).press("Enter");
        parts.nth(1).fill(time);
        parts.nth(1).press("Enter");
        parts.nth(1).press("Tab");
    }

    /** Moves between the parts of a workspace. */
    void part(String label) {
        Locator way = page.getByRole(
                        AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Parts of this engagement"))
                .getByRole(AriaRole.LINK, named(label));
        way.click();
        assertThat(way).hasAttribute("aria-current", "page");
        settle();
    }

    Locator bell() {
        return page.locator("a.bell");
    }

    /** Chooses today in a calendar. */
    void chooseToday(String label) {
        field(label).click();
        button("Today").click();
        assertThat(button("Today")).isHidden();
    }

    void check(String label) {
        field(label).check();
    }

    /** Presses a button that asks once more, and confirms in the dialog, whose button has the same words. */
    void actAndConfirm(String label) {
        button(label).click();
        confirm(label);
    }

    void confirm(String label) {
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .click();
        assertThat(dialog).isHidden();
    }

    /** What the navigation offers, as addresses. */
    List<String> menu() {
        Locator links = page.getByRole(
                        AriaRole.NAVIGATION,
                        new Page.GetByRoleOptions().setName("Pages").setExact(true))
                .getByRole(AriaRole.LINK);
        assertThat(links.first()).isVisible();
        return links.all().stream().map(link -> link.getAttribute("href")).toList();
    }

    /** Keeps what this person sees as a picture and in words, for whoever looks into a failure. */
    void keepSight(String file) {
        try {
            Path picture = Look.file(file + "-" + name);
            page.screenshot(new Page.ScreenshotOptions().setPath(picture));
            Files.writeString(
                    picture.resolveSibling(picture.getFileName() + ".txt"),
                    page.url() + "\n" + page.locator("body").ariaSnapshot());
        } catch (PlaywrightException | IOException gone) {
            System.err.println("Nothing kept of what " + name + " saw: " + gone.getMessage());
        }
    }

    void leave() {
        page.context().close();
    }

    private static Locator.GetByRoleOptions named(String label) {
        return new Locator.GetByRoleOptions().setName(label).setExact(true);
    }
}
