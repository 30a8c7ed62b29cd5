package io.pilotage.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What both sides do in the workspace of their contract; pages change by themselves when the other side acts. */
record ContractPart(Visitor organisation, Visitor executive, Look look) {
    /** Three days at £880, with 20 % VAT. */
    static final String PAYABLE = "£3,168.00";

    private static final String GROSS = "£2,640.00";
    private static final String VAT = "£528.00";
    private static final String[] PRICE = {GROSS, VAT, PAYABLE, "£264.00", "£2,376.00"};
    private static final String TWO_DAYS_NET = "£1,584.00";

    void accept(String title) {
        for (Visitor side : new Visitor[] {executive, organisation}) {
            side.open("contracts");
            look.at(side, "job-21-contracts-" + side.name());
            side.link(title).click();
            assertThat(side.heading()).hasText(title);
            side.settle();
            for (String figure : PRICE) {
                assertThat(side.main()).containsText(figure);
            }
        }
        look.at(executive, "job-22-terms");
        executive.actAndConfirm("Accept the terms");
        assertThat(executive.main()).containsText("You have accepted the terms.");
        organisation.actAndConfirm("Accept the terms");
        assertThat(organisation.main()).containsText("Both sides have accepted.");
        assertThat(executive.main()).containsText("please wait with your work until the payment has arrived");
    }

    /** Pays on the provider's hosted page; the webhook, not the way back, makes the contract active. */
    void pay(String email) {
        look.at(organisation, "job-23-to-pay");
        String mail = new Mailbox(RunningSystem.get(), email).text("Please pay " + PAYABLE);
        assertThat(mail).contains(PRICE);
        organisation.button("Pay " + PAYABLE).click();
        look.at(organisation, "job-23-prove-it");
        organisation.proveWithNewPasskey();
        organisation.button("Pay " + PAYABLE).click();
        assertThat(organisation.page().locator("h1")).hasText("Pay by card");
        assertThat(organisation.page().locator("body")).containsText(GROSS);
        assertThat(organisation.page().locator("body")).containsText(VAT);
        payWith("4000000000000002", email);
        assertThat(organisation.page().locator("body")).containsText("Your card was declined.");
        look.at(organisation, "job-24-declined");
        payWith("4242424242424242", email);
        organisation.arrive();
        assertThat(organisation.main()).containsText("The payment has arrived");
        assertThat(executive.main()).containsText("The payment has arrived");
        assertThat(organisation.main()).containsText(PAYABLE + " arrived from");
        assertThat(executive.main()).containsText(PAYABLE + " arrived from");
        look.at(organisation, "job-25-active");
    }

    private void payWith(String card, String email) {
        organisation.field("Email").fill(email);
        organisation.field("Name on card").fill("Orla Winter");
        organisation.page().getByLabel("Card number").fill(card);
        organisation.field("Expires (MM/YY)").fill("12/40");
        organisation.field("Security code").fill("123");
        organisation.button("Pay " + PAYABLE).click();
    }

    /** The executive logs work, the organisation approves it, and the executive's share goes out. */
    void work() {
        executive.fill("Days", "2");
        executive.fill("What was done", "Interviews with services, a first debt register, a draft roadmap.");
        executive.button("Log this work").click();
        assertThat(executive.main()).containsText("2 days from");
        look.at(executive, "job-26-work-logged");
        organisation
                .page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve: 2 days"))
                .click();
        organisation.confirm("Approve");
        assertThat(organisation.main()).containsText(TWO_DAYS_NET + " was sent to Ewan Marlow.");
        assertThat(executive.main()).containsText(TWO_DAYS_NET + " was sent to Ewan Marlow.");
        look.at(organisation, "job-27-ledger");
        executive.open("payouts");
        assertThat(executive.main()).containsText("Sent");
        assertThat(executive.main()).containsText(TWO_DAYS_NET);
        look.at(executive, "job-28-paid");
        executive.bell().click();
        assertThat(executive.heading()).hasText("Notifications");
        look.at(executive, "job-29-notifications");
    }
}
