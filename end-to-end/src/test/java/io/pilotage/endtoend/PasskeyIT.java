package io.pilotage.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A passkey proves who acts on money, and signs in without a password. */
class PasskeyIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final RunningSystem system = RunningSystem.get();

    @Test
    void provesWhoActsOnMoneyAndSignsInWithoutAPassword() {
        String email = new Realm(system).newPerson("Petra", "Lock");
        Api.of(system, email)
                .post("/me/onboarding", "{\"role\": \"EXECUTIVE\"}")
                .expect(200);
        Visitor petra = CHROMIUM.visitor("petra");
        petra.carryPasskeys();
        petra.signIn(email);
        petra.open("payouts");

        petra.button("Set up payouts").click();
        petra.proveWithNewPasskey();
        petra.button("Set up payouts").click();
        assertThat(petra.page().locator("h1")).hasText("Get paid with Stripe");
        petra.open("home");

        petra.signOut();
        petra.signInWithPasskey();
        petra.open("payouts");
        petra.button("Go on with the questions").click();
        petra.proveWithPasskey();
    }
}
