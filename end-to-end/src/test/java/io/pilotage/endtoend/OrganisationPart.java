package io.pilotage.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody does in the browser who hires for an organisation, up to the award. */
record OrganisationPart(Visitor visitor, Look look) {
    static final String STRATEGY = "Has written technology plans that a charity's board agreed";
    static final String SUPPLIERS = "Has led the replacement of a large supplier contract";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    /** Times are given to the minute, so that bidding stays open for up to a minute longer. */
    private static final Duration TIME_TO_BID = Duration.ofSeconds(50);

    /** Answers the first questions and founds an organisation. */
    void found(String name) {
        assertThat(visitor.heading()).hasText("Welcome to Pilotage");
        assertThat(visitor.field("Hire technology leadership")).isChecked();
        describe(name);
        look.at(visitor, "job-01-onboarding");
        visitor.button("Set up the organisation").click();
        visitor.page().waitForURL("**/home");
        visitor.arrive();
        look.at(visitor, "job-02-organisation-home");
    }

    /** Fills in what an organisation of the South West says of itself. */
    void describe(String name) {
        visitor.fill("Name of your organisation", name);
        visitor.select("Sector", "Charity or social enterprise");
        visitor.select("How many people work there?", "50 to 249 people");
        visitor.select("Region", "South West");
    }

    /** Writes a brief to the end and submits it; ends in the engagement's workspace. */
    void post(String title) {
        visitor.open("hiring/new");
        look.at(visitor, "job-06-new-engagement");
        visitor.check("Fractional: A few days a month, open-ended, strategic");
        visitor.button("Start writing").click();
        visitor.page().waitForURL("**/brief");
        visitor.arrive();
        visitor.fill("Title", title);
        visitor.fill(
                "What is happening?",
                "Our finance and housing systems come out of contract next year and nobody at the top table speaks for technology."
                        + " We need somebody who plans what to replace, puts governance in place and reports to the board in plain words.");
        visitor.select("Which role fits best?", "Chief information officer (CIO)");
        visitor.check("Strategic IT planning");
        visitor.check("IT governance");
        visitor.check("Vendor management");
        visitor.check("Communication");
        visitor.fill("What should be different afterwards?", "A costed two-year roadmap that the board has agreed");
        visitor.fill("Days a month", "3");
        visitor.fill("For how long?", "12");
        visitor.select("Region", "South West");
        visitor.fill("Share of the time at your place", "40");
        visitor.fill("Town", "Harbourside");
        visitor.fill("Day rate from", "750");
        visitor.fill("Day rate up to", "1000");
        criterion(1, STRATEGY, "40");
        criterion(2, SUPPLIERS, "30");
        visitor.fill("Weight of the price", "30");
        assertThat(visitor.main()).containsText("The weights make 100. That is right.");
        assertThat(visitor.main()).containsText("Saved ");
        look.at(visitor, "job-07-brief");
        closeSoon();
        visitor.actAndConfirm("Submit for review");
        assertThat(visitor.main()).containsText("A moderator is reading it.");
        assertThat(visitor.heading()).isInViewport();
    }

    /** Sealed bidding until the next minute that leaves everybody time to bid; decision and start on the same day. */
    private void closeSoon() {
        ZonedDateTime closing = ZonedDateTime.now(LONDON)
                .plus(TIME_TO_BID)
                .truncatedTo(ChronoUnit.MINUTES)
                .plusMinutes(1);
        String day = closing.format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK));
        visitor.choose("Bidding closes", day, closing.format(DateTimeFormatter.ofPattern("HH:mm", Locale.UK)));
        visitor.chooseDay("You decide by", day);
        visitor.chooseDay("Start of the work", day);
    }

    private void criterion(int number, String text, String weight) {
        visitor.button("Add a criterion").click();
        visitor.fill("Criterion %d: what must a bidder show?".formatted(number), text);
        Locator weights = visitor.field("Weight");
        weights.last().fill(weight);
        weights.last().press("Tab");
    }

    /** The workspace and the bell change by themselves when the moderator has approved. */
    void seeThatItIsPublished() {
        assertThat(visitor.main()).containsText("It is published and takes bids.");
        assertThat(visitor.bell()).hasAttribute("aria-label", Pattern.compile("[1-9].* new notification"));
    }

    /** Whoever has bid, and how many have, is sealed. */
    void findBidsSealed() {
        look.at(visitor, "job-12-workspace");
        visitor.part("Matches");
        look.at(visitor, "job-13-matches");
        visitor.part("Bids");
        assertThat(visitor.main()).containsText("Sealed until");
        assertThat(visitor.main()).not().containsText("Marlow");
        look.at(visitor, "job-14-sealed");
    }

    /** The page opens the bids by itself at the closing time. */
    void awaitTheClosing() {
        assertThat(visitor.main())
                .containsText(
                        "2 bids;",
                        new LocatorAssertions.ContainsTextOptions()
                                .setTimeout(TIME_TO_BID.plusMinutes(2).toMillis()));
        assertThat(visitor.main().getByRole(AriaRole.COLUMNHEADER)).hasCount(3);
        look.at(visitor, "job-16-comparison");
    }

    void score(String bidder, String points) {
        visitor.link(bidder).click();
        assertThat(visitor.heading()).containsText("Bid of " + bidder);
        Locator same = visitor.page()
                .getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(points).setExact(true));
        assertThat(same).hasCount(2);
        same.nth(0).check();
        same.nth(1).check();
        look.once(visitor, "job-17-score");
        visitor.button("Keep my scores").click();
        visitor.page().waitForURL("**/bids");
    }

    /** Awards the engagement; each bidder gets a reason. */
    void award(String winner, String winnersReason, String loser, String losersReason) {
        assertThat(visitor.main()).containsText("you have scored 2");
        look.at(visitor, "job-18-scored");
        visitor.button("Award").click();
        Locator dialog = visitor.page().getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(winner))
                .check();
        dialog.getByLabel("What " + winner + " will read as the reason").fill(winnersReason);
        dialog.getByLabel("What " + loser + " will read as the reason").fill(losersReason);
        assertThat(dialog).containsText(ContractPart.PAYABLE);
        look.at(visitor, "job-19-award");
        visitor.confirm("Award");
        assertThat(visitor.main()
                        .getByRole(AriaRole.COLUMNHEADER)
                        .filter(new Locator.FilterOptions().setHasText(winner)))
                .containsText("Awarded");
    }
}
