package io.pilotage.ui.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.pilotage.marketplace.approval.SecondApprovals;
import io.pilotage.marketplace.bidding.Answer;
import io.pilotage.marketplace.bidding.AwardDecision;
import io.pilotage.marketplace.bidding.BidId;
import io.pilotage.marketplace.bidding.Bids;
import io.pilotage.marketplace.bidding.CriterionPoints;
import io.pilotage.marketplace.bidding.DeclarationOfInterests;
import io.pilotage.marketplace.bidding.Evaluation;
import io.pilotage.marketplace.bidding.Offer;
import io.pilotage.marketplace.bidding.ScoreSheet;
import io.pilotage.marketplace.contract.ContractDetails;
import io.pilotage.marketplace.contract.ContractState;
import io.pilotage.marketplace.contract.Contracts;
import io.pilotage.marketplace.engagement.BiddingMode;
import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.Budget;
import io.pilotage.marketplace.engagement.Criterion;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.moderation.CaseDetails;
import io.pilotage.marketplace.moderation.Decision;
import io.pilotage.marketplace.moderation.Moderation;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.shared.Skill;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.testing.CountedStatements;
import io.pilotage.ui.testing.DistinctName;
import io.pilotage.ui.testing.ProfileFixtures;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.SignedIn;
import io.pilotage.ui.testing.Turns;
import io.pilotage.ui.testing.Turns.Visitor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
@ViewPackages(packages = "io.pilotage.ui")
class ContractScreenIT extends SpringBrowserlessTest {

    @Autowired
    private Turns turns;

    @Autowired
    private Contracts contracts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Executives executives;

    @Autowired
    private Engagements engagements;

    @Autowired
    private Moderation moderation;

    @Autowired
    private Bids bids;

    @Autowired
    private Evaluation evaluation;

    @Autowired
    private SecondApprovals approvals;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @SignedIn
    void leadsBothSidesThroughTheTermsToThePaymentWithTheSameFigures() {
        Visitor erin = turns.onboarded("Erin Harrow", MarketplaceRole.EXECUTIVE);
        Visitor olive = turns.onboarded("Olive Stone", MarketplaceRole.ORGANISATION_MEMBER);
        ContractDetails contract = award(erin, olive);
        String page = "contracts/" + contract.id().value();

        UI.getCurrent().navigate("contracts");
        assertThat(find(ContractCard.class).single().getElement().getTextRecursively())
                .contains("Put our data in order", "Erin Harrow", "£3,060.00");

        UI.getCurrent().navigate(page);
        assertThat(text()).contains(contract.terms().sha256(), "£2,550.00", "£255.00", "£3,060.00", "£2,295.00");
        press("Accept the terms");
        assertThat(find(BindingAct.class).single().getElement().getTextRecursively())
                .contains("£3,060.00", "£510.00");
        confirm("Accept the terms");
        assertThat(text()).contains("Now Erin Harrow reads them");

        turns.take(erin);
        UI.getCurrent().navigate("contracts");
        UI.getCurrent().navigate(page);
        press("Accept the terms");
        assertThat(find(BindingAct.class).single().getElement().getTextRecursively())
                .contains("£255.00", "£2,295.00");
        confirm("Accept the terms");
        assertThat(text()).contains("pays for the first period");
        assertThat(find(BigDecimalField.class).exists()).isFalse();

        turns.take(olive);
        UI.getCurrent().navigate("contracts");
        UI.getCurrent().navigate(page);
        assertThat(contracts.get(contract.id()).state()).isEqualTo(ContractState.AGREED);
        assertThat(find(Button.class).withText("Pay £3,060.00").single().isEnabled())
                .isTrue();
        UI.getCurrent().navigate(page, QueryParameters.of("checkout", "done"));
        assertThat(text()).contains("We are waiting for the confirmation of your payment");
    }

    @Test
    @SignedIn
    void saysBeforeAndAfterAnApprovalThatItNeedsASecondPerson() {
        Visitor erin = turns.onboarded("Erin Harrow", MarketplaceRole.EXECUTIVE);
        Visitor olive = turns.onboarded("Olive Stone", MarketplaceRole.ORGANISATION_MEMBER);
        ContractDetails contract = award(erin, olive, "7");
        String page = "contracts/" + contract.id().value();
        begin(contract, erin, olive);
        contracts.logDays(
                contract.id(), LocalDate.now(), new BigDecimal("7"), "The register stands, and its owners are named.");

        turns.take(olive);
        UI.getCurrent().navigate(page);
        press("Approve");
        assertThat(find(BindingAct.class).single().getElement().getTextRecursively())
                .contains("needs a second person", "Nothing is sent if")
                .doesNotContain("is sent to Erin Harrow.");
        confirm("Approve");
        assertThat(text())
                .contains("Waits for a second person", "Approved by Olive Stone", "You have approved what Erin Harrow")
                .doesNotContain("Please look at it and approve it");
        assertThat(find(Button.class).withText("Approve").exists()).isFalse();

        turns.take(turns.staff("Ada Quay", "admin"));
        approvals.decline(approvals.mine().getFirst().id(), "Two of these days were a holiday.");
        turns.take(olive);
        UI.getCurrent().navigate("contracts");
        UI.getCurrent().navigate(page);
        assertThat(text()).contains("Ada Quay did not approve it", "Two of these days were a holiday.");
        assertThat(find(Button.class).withText("Approve").exists()).isTrue();
    }

    /** As billing leaves it when the first payment has arrived; how it gets there is tested in billing. Erin sits at the browser then. */
    private void begin(ContractDetails contract, Visitor erin, Visitor olive) {
        turns.take(olive);
        contracts.accept(contract.id(), contract.terms().sha256());
        turns.take(erin);
        contracts.accept(contract.id(), contract.terms().sha256());
        paid(contract);
    }

    private void paid(ContractDetails contract) {
        jdbc.sql("""
            update billing.charge set state = 'PAID', paid_at = now(), stripe_charge = 'ch_' || id
            where reference = (select first_period from contract.contract where id = ?)\
            """).param(contract.id().value()).update();
        jdbc.sql("update contract.contract set state = 'ACTIVE', activated_at = now() where id = ?")
                .param(contract.id().value())
                .update();
    }

    @Test
    @SignedIn
    void tellsEverybodyAtHomeWhatWaitsForThemUntilItIsDone() {
        Visitor erin = turns.onboarded("Erin Harrow", MarketplaceRole.EXECUTIVE);
        Visitor olive = turns.onboarded("Olive Stone", MarketplaceRole.ORGANISATION_MEMBER);
        ContractDetails contract = award(erin, olive, "7");
        assertThat(home(olive))
                .contains("Accept the terms: Put our data in order, with Erin Harrow", "Start of the work:");
        assertThat(home(erin)).contains("Accept the terms: Put our data in order, with Tideway Works");

        contracts.accept(contract.id(), contract.terms().sha256());
        assertThat(home(erin)).contains("Nothing waits for you").doesNotContain("Put our data in order");
        turns.take(olive);
        contracts.accept(contract.id(), contract.terms().sha256());
        assertThat(home(olive)).contains("Pay the first period: Put our data in order", "£7,140.00");

        paid(contract);
        turns.take(erin);
        contracts.logDays(
                contract.id(), LocalDate.now(), new BigDecimal("7"), "The register stands, and its owners are named.");
        assertThat(home(erin)).contains("Nothing waits for you");
        assertThat(home(olive)).contains("Approve work: Put our data in order, with Erin Harrow");

        contracts.approveDays(contracts.get(contract.id()).work().getFirst().id());
        assertThat(home(olive)).contains("Nothing waits for you");
        Visitor ada = turns.staff("Ada Quay", "admin");
        assertThat(home(ada)).contains("£5,950.00 for approved days", "Olive Stone has approved it");

        UI.getCurrent().navigate("approvals");
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("Tideway Works", "Erin Harrow", "7 days from ", "The register stands, and its owners");
        approvals.approve(approvals.mine().getLast().id());
        assertThat(home(erin)).contains("£5,355.00 waits to be sent to you", "Answer the payment provider's questions");
    }

    private String home(Visitor visitor) {
        turns.take(visitor);
        UI.getCurrent().navigate("fees");
        UI.getCurrent().navigate("home");
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    @Test
    @SignedIn
    void asksForAReasonBeforeAContractIsDeclined() {
        Visitor erin = turns.onboarded("Erin Harrow", MarketplaceRole.EXECUTIVE);
        ContractDetails contract = award(erin, turns.onboarded("Olive Stone", MarketplaceRole.ORGANISATION_MEMBER));
        UI.getCurrent().navigate("contracts/" + contract.id().value());

        press("Decline");
        confirm("Decline");
        TextArea reason = find(TextArea.class, find(BindingAct.class).single()).single();
        assertThat(reason.isInvalid()).isTrue();
        reason.setValue("The budget was cut.");
        confirm("Decline");

        assertThat(contracts.get(contract.id()).state()).isEqualTo(ContractState.ENDED);
        assertThat(text()).contains("The budget was cut.");

        turns.take(erin);
        UI.getCurrent().navigate("notifications");
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("The reason:The budget was cut.");
    }

    @Test
    @SignedIn
    void letsEitherSideEndAnAgreedContractThatIsNotPaid() {
        Visitor erin = turns.onboarded("Erin Harrow", MarketplaceRole.EXECUTIVE);
        Visitor olive = turns.onboarded("Olive Stone", MarketplaceRole.ORGANISATION_MEMBER);
        ContractDetails contract = award(erin, olive);
        contracts.accept(contract.id(), contract.terms().sha256());
        turns.take(erin);
        contracts.accept(contract.id(), contract.terms().sha256());
        jdbc.sql("update billing.stripe_look set looked_until = now()")
                .update(); // no Stripe here, and nothing on its records

        UI.getCurrent().navigate("contracts/" + contract.id().value());
        press("End the contract");
        assertThat(find(BindingAct.class).single().getElement().getTextRecursively())
                .contains("Nothing, for neither side", "No. To work together after all");
        confirm("End the contract");
        TextArea reason = find(TextArea.class, find(BindingAct.class).single()).single();
        assertThat(reason.isInvalid()).isTrue();
        reason.setValue("I was offered a post.");
        confirm("End the contract");

        assertThat(contracts.get(contract.id()).state()).isEqualTo(ContractState.ENDED);
        assertThat(text()).contains("I was offered a post.");
        turns.take(olive);
        UI.getCurrent().navigate("contracts");
        UI.getCurrent().navigate("contracts/" + contract.id().value());
        assertThat(text()).contains("I was offered a post.");
        assertThat(find(Button.class, find(ContractView.class).single())
                        .withText("Pay £3,060.00")
                        .exists())
                .isFalse();
        UI.getCurrent().navigate("notifications");
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("I was offered a post.", "neither side owes anything");
    }

    @Test
    @SignedIn
    void listsManyContractsWithAsManyStatementsAsOne() {
        Visitor erin = turns.onboarded("Erin Harrow", MarketplaceRole.EXECUTIVE);
        Visitor olive = turns.onboarded("Olive Stone", MarketplaceRole.ORGANISATION_MEMBER);
        award(erin, olive);
        UI.getCurrent().navigate("fees");
        long one = CountedStatements.during(() -> UI.getCurrent().navigate("contracts"));
        long home = CountedStatements.during(() -> UI.getCurrent().navigate("home"));
        award(erin, olive);
        UI.getCurrent().navigate("fees");

        assertThat(CountedStatements.during(() -> UI.getCurrent().navigate("contracts")))
                .isEqualTo(one);
        assertThat(find(ContractCard.class).all()).hasSize(2);
        assertThat(CountedStatements.during(() -> UI.getCurrent().navigate("home")))
                .isEqualTo(home);
    }

    private ContractDetails award(Visitor erin, Visitor olive) {
        return award(erin, olive, "3");
    }

    /** One bid for rolling engagement, awarded: each step by the person who would take it, the member last. */
    private ContractDetails award(Visitor erin, Visitor olive, String days) {
        turns.take(erin);
        if (executives.mine().published() == null) {
            executives.saveDraft(executives.mine().version(), ProfileFixtures.complete());
            approve(executives.submit().id().value());
        }
        turns.take(olive);
        EngagementId engagement = engagements
                .create(
                        organisations
                                .create(new OrganisationDetails.Statement(
                                        DistinctName.like("Tideway Works"),
                                        Sector.PRIVATE,
                                        SizeBand.MEDIUM,
                                        Region.NORTH_EAST,
                                        null))
                                .id(),
                        brief(days))
                .id();
        engagements.submit(engagement);
        approve(engagement.value());
        turns.take(erin);
        BidId bid = bids.draft(engagement, offer(days)).id();
        bids.submit(bid);
        turns.take(olive);
        evaluation.score(bid, new ScoreSheet(List.of(new CriterionPoints("C1", 4, "As the board heard it"))));
        evaluation.award(engagement, new AwardDecision(bid, Map.of(bid, "Knows our sector best, by a long way.")));
        return contracts.mine(null, 1).items().getFirst();
    }

    private void approve(UUID subject) {
        turns.take(turns.staff("Mona Quay", "moderator"));
        CaseDetails waiting = moderation.queue(null, null, 100).items().stream()
                .filter(open -> open.subject().equals(subject))
                .findFirst()
                .orElseThrow();
        moderation.decide(waiting.id(), Decision.APPROVED, "Clear and complete.");
    }

    private static Brief brief(String days) {
        return Brief.of(EngagementKind.FRACTIONAL)
                .role(LeadershipRole.CIO)
                .title("Put our data in order")
                .summary(
                        "Nobody on the board can say which of our numbers are right, and the auditors have noticed it.")
                .needs(Set.of(Responsibility.VENDOR_MANAGEMENT))
                .skills(Set.of(Skill.FINANCIAL_ACUMEN))
                .outcomes(List.of("A data register that the board trusts"))
                .outOfScope(List.of("Day-to-day support of users"))
                .daysPerMonth(new BigDecimal(days))
                .budget(Budget.between(Money.parse("GBP 700"), Money.parse("GBP 950")))
                .startsOn(LocalDate.now().plusDays(40))
                .lengthMonths(12)
                .region(Region.NORTH_EAST)
                .place("Hartlepool")
                .onSitePercent(40)
                .criteria(List.of(new Criterion("C1", "Has put data in order before", 70, true)))
                .priceWeight(30)
                .biddingMode(BiddingMode.ROLLING)
                .build();
    }

    private static Offer offer(String days) {
        return new Offer(
                List.of(new Answer("C1", "Put the data of a harbour in order within nine months.")),
                Money.parse("GBP 850.00"),
                null,
                new BigDecimal(days),
                LocalDate.now().plusDays(60),
                DeclarationOfInterests.nothing());
    }

    private String text() {
        return find(ContractView.class).single().getElement().getTextRecursively();
    }

    private void press(String text) {
        test(find(Button.class, find(ContractView.class).single())
                        .withText(text)
                        .single())
                .click();
    }

    private void confirm(String text) {
        test(find(Button.class, find(BindingAct.class).single()).withText(text).single())
                .click();
    }
}
