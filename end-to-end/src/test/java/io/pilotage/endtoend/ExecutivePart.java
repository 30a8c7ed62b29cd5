package io.pilotage.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What an executive does in the browser, up to the award and about payouts. */
record ExecutivePart(Visitor visitor, Look look) {

    void confirmRole() {
        assertThat(visitor.heading()).hasText("Welcome to Pilotage");
        assertThat(visitor.field("Work as a technology executive")).isChecked();
        visitor.button("Continue").click();
        visitor.page().waitForURL("**/home");
        visitor.arrive();
        look.at(visitor, "job-03-executive-home");
    }

    /** Writes a profile that can be published, and submits it. */
    void writeProfile(String headline) {
        visitor.open("profile");
        visitor.fill("Headline", headline);
        visitor.fill(
                "Summary",
                "I lead technology for councils and charities: plan what to buy and what to stop, put governance in"
                        + " place, and leave a team that can carry on without me.");
        visitor.check("Chief information officer (CIO)");
        visitor.check("Charity or social enterprise");
        capability("Strategic IT planning", "Wrote and delivered three-year plans for two charities.");
        capability("IT governance", "Set up an investment board that meets monthly and stops projects.");
        capability("Vendor management", "Renegotiated a housing system contract and saved a fifth of its cost.");
        capability("Communication", "Reported to trustees every month without technical talk.");
        visitor.button("Add a post").click();
        visitor.fill("Title", "Head of Digital");
        visitor.fill("Organisation", "Example Housing");
        visitor.select("From: month", "April");
        visitor.fill("From: year", "2016");
        visitor.button("Add a language").click();
        visitor.fill("Language", "English");
        visitor.select("How well you speak it", "Native speaker");
        visitor.fill("Day rate, without VAT", "880");
        visitor.fill("Days free a month", "6");
        visitor.select("Region", "South West");
        visitor.fill("Travels up to", "120");
        visitor.fill("Share of the work done remotely", "60");
        assertThat(visitor.main()).containsText("Saved ");
        look.at(visitor, "job-04-profile");
        visitor.actAndConfirm("Submit for review");
        assertThat(visitor.main()).containsText("A moderator is reading your profile.");
    }

    private void capability(String label, String evidence) {
        visitor.select(label, "Expert: Is asked for it by other organisations");
        visitor.fill("Evidence: " + label, evidence);
    }

    /** Finds the engagement by its words and a facet, and opens it. */
    void find(String title, String words) {
        visitor.open("engagements");
        visitor.fill("Search words", words);
        assertThat(visitor.main()).containsText("1 engagement");
        visitor.page()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Chief information officer.*\\(1\\)$")))
                .check();
        visitor.page().waitForURL(Pattern.compile("role=CIO", Pattern.CASE_INSENSITIVE));
        visitor.link(title).click();
        assertThat(visitor.heading()).hasText(title);
        assertThat(visitor.main()).containsText("You may bid for this engagement.");
        assertThat(visitor.main()).containsText("Why you match");
        assertThat(visitor.main()).containsText(Pattern.compile("Your profile matches to [1-9][0-9]* of 100 points"));
    }

    /** Bids for the engagement that is open. */
    void bid() {
        visitor.button("Bid").click();
        assertThat(visitor.heading()).containsText("Your bid");
        visitor.fill(
                OrganisationPart.STRATEGY,
                "Chief information officer of two charities for seven years; wrote and delivered their plans.");
        visitor.fill(OrganisationPart.SUPPLIERS, "Led the replacement of a housing system, on time and under budget.");
        visitor.fill("Your day rate, without VAT", "880");
        visitor.fill("Days a month", "3");
        visitor.chooseToday("Earliest start");
        visitor.check("I have nothing to declare");
        assertThat(visitor.main()).containsText(ContractPart.PAYABLE);
        visitor.actAndConfirm("Submit the bid");
        assertThat(visitor.button("Withdraw the bid")).isVisible();
    }

    /** Looks, while the bid is sealed, at what led to it. */
    void lookBack() {
        look.at(visitor, "job-11-bid");
        visitor.page().goBack();
        visitor.arrive();
        look.at(visitor, "job-10-engagement");
        visitor.page().goBack();
        visitor.arrive();
        look.at(visitor, "job-09-found");
    }

    /** Sets up payouts on the provider's page, and comes back ready. */
    void setUpPayouts(String firstName, String lastName) {
        visitor.open("payouts");
        look.at(visitor, "job-15-payouts");
        visitor.button("Set up payouts").click();
        visitor.proveWithNewPasskey();
        visitor.button("Set up payouts").click();
        assertThat(visitor.page().locator("h1")).hasText("Get paid with Stripe");
        visitor.field("First name").fill(firstName);
        visitor.field("Last name").fill(lastName);
        visitor.field("Date of birth").fill("1975-03-14");
        visitor.field("Sort code").fill("10-88-00");
        visitor.field("Account number").fill("00012345");
        visitor.check("I agree to the (simulated) terms of service.");
        look.at(visitor, "job-15-payouts-at-the-provider");
        visitor.button("Agree and submit").click();
        visitor.arrive();
        assertThat(visitor.main()).containsText("You can be paid.");
    }

    /** Reads how a bid went, and why. */
    void readTheResult(String title, String result, String reason) {
        visitor.open("bids");
        visitor.link(title).click();
        assertThat(visitor.main()).containsText(result);
        assertThat(visitor.main()).containsText(reason);
        look.at(visitor, "job-20-result-" + visitor.name());
    }
}
