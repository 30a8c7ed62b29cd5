package io.pilotage.ui.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.pilotage.marketplace.engagement.BiddingMode;
import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementState;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.engagement.Question;
import io.pilotage.marketplace.engagement.Questions;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.moderation.CaseId;
import io.pilotage.marketplace.moderation.Decision;
import io.pilotage.marketplace.moderation.ModerationDecided;
import io.pilotage.marketplace.moderation.SubjectKind;
import io.pilotage.marketplace.organisation.Invitations;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.ClearanceLevel;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.security.BrowserSession;
import io.pilotage.ui.testing.DistinctName;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.SignedIn;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ScreenTest
@SignedIn
@ViewPackages(packages = "io.pilotage.ui")
class EngagementScreensIT extends SpringBrowserlessTest {

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private BrowserSession session;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Engagements engagements;

    @Autowired
    private Questions questions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private OrganisationDetails organisation;

    @BeforeEach
    void actForAPublicBody() {
        onboarding.choose(MarketplaceRole.ORGANISATION_MEMBER);
        session.refreshRoles();
        organisation = organisations.create(new OrganisationDetails.Statement(
                DistinctName.like("Tern Harbour Trust"), Sector.PUBLIC, SizeBand.MEDIUM, Region.NORTH_EAST, null));
    }

    @Test
    void startsADraftFromTheKindAndKeepsItAsItIsWritten() {
        UI.getCurrent().navigate("hiring");
        press("New engagement");
        one(RadioButtonGroup.class, "What sort of help do you need?").setValue(EngagementKind.INTERIM);
        press("Start writing");
        assertThat(getCurrentView()).isInstanceOf(BriefView.class);

        one(TextField.class, "Title").setValue("Interim head of IT");
        one(BigDecimalField.class, "Days a month").setValue(new BigDecimal("12"));
        one(MultiSelectComboBox.class, "Languages besides English that the work needs")
                .setValue(Set.of("Welsh", "Cornish"));
        one(Select.class, "Security clearance needed").setValue(ClearanceLevel.SC);

        Brief kept = only().brief();
        assertThat(kept.kind()).isEqualTo(EngagementKind.INTERIM);
        assertThat(kept.title()).isEqualTo("Interim head of IT");
        assertThat(kept.daysPerMonth()).isEqualByComparingTo("12");
        assertThat(kept.biddingMode()).isEqualTo(BiddingMode.SEALED);
        assertThat(kept.languages()).containsExactlyInAnyOrder("Welsh", "Cornish");
        assertThat(kept.clearance()).isEqualTo(ClearanceLevel.SC);
    }

    @Test
    void savesWhatIsRightBesideANumberThatIsWrong() {
        EngagementDetails draft = engagements.create(
                organisation.id(),
                Brief.of(EngagementKind.FRACTIONAL)
                        .daysPerMonth(new BigDecimal("3"))
                        .build());
        UI.getCurrent().navigate(Addresses.brief(draft.id()));
        one(BigDecimalField.class, "Day rate up to").setValue(new BigDecimal("900"));
        one(BigDecimalField.class, "Days a month").setValue(new BigDecimal("-3"));
        one(TextField.class, "Title").setValue("A title that must not be lost");
        press("Add a criterion");
        one(TextArea.class, "Criterion 1: what must a bidder show?").setValue("Has led a move of systems");
        one(IntegerField.class, "Weight").setValue(400);

        Brief kept = only().brief();
        assertThat(kept.title()).isEqualTo("A title that must not be lost");
        assertThat(kept.daysPerMonth()).isEqualByComparingTo("3");
        assertThat(kept.criteria().getFirst().text()).isEqualTo("Has led a move of systems");
        assertThat(kept.criteria().getFirst().weight()).isNull();
        assertThat(one(BigDecimalField.class, "Days a month").isInvalid()).isTrue();
        assertThat(one(IntegerField.class, "Weight").isInvalid()).isTrue();
        assertThat(words()).contains("all but what is marked as wrong");
    }

    @Test
    void bringsTogetherWhatTwoColleaguesWroteAndAsksWhereBothDid() {
        EngagementDetails draft = draft();
        UI.getCurrent().navigate(Addresses.brief(draft.id()));
        engagements.saveDraft(
                draft.id(),
                draft.version(),
                draft.brief()
                        .change()
                        .title("What my colleague wrote")
                        .place("Harbourside")
                        .build());

        one(TextField.class, "Title").setValue("What I wrote");
        one(TextArea.class, "What is happening?").setValue("Only I wrote this.");
        assertThat(only().brief().title()).isEqualTo("What my colleague wrote");
        assertThat(only().brief().summary()).isEqualTo("Only I wrote this.");
        assertThat(one(TextField.class, "Town").getValue()).isEqualTo("Harbourside");
        assertThat(words()).contains("What my colleague wrote").doesNotContain("version");
        press("Submit for review");
        assertThat(words()).contains("Please choose at the top of the form");

        press("Take mine");
        assertThat(only().brief().title()).isEqualTo("What I wrote");
        assertThat(only().brief().place()).isEqualTo("Harbourside");

        EngagementDetails now = only();
        engagements.saveDraft(
                now.id(), now.version(), now.brief().change().title("Once more").build());
        one(TextField.class, "Title").setValue("And I again");
        press("Take theirs");
        assertThat(one(TextField.class, "Title").getValue()).isEqualTo("Once more");
        assertThat(only().brief().title()).isEqualTo("Once more");
    }

    @Test
    void keepsPublicBodiesToSealedBids() {
        UI.getCurrent().navigate(Addresses.brief(draft().id()));
        RadioButtonGroup<?> mode = one(RadioButtonGroup.class, "How bids are read");
        assertThat(mode.isReadOnly()).isTrue();
        assertThat(mode.getValue()).isEqualTo(BiddingMode.SEALED);
    }

    @Test
    void namesEveryMissingFieldAndKeepsTheOthersMarkedWhileOneIsMended() {
        EngagementDetails draft = engagements.create(
                organisation.id(), Brief.of(EngagementKind.FRACTIONAL).build());
        UI.getCurrent().navigate(Addresses.brief(draft.id()));
        press("Submit for review");
        assertThat(one(TextField.class, "Title").isInvalid()).isTrue();
        assertThat(one(BigDecimalField.class, "Days a month").isInvalid()).isTrue();

        one(TextField.class, "Title").setValue("Part-time CIO for a trust");
        assertThat(one(TextField.class, "Title").isInvalid()).isFalse();
        assertThat(one(BigDecimalField.class, "Days a month").isInvalid()).isTrue();
        assertThat(only().state()).isEqualTo(EngagementState.DRAFT);
    }

    @Test
    void addsCriteriaAndShowsWhatIsStillToGive() {
        UI.getCurrent().navigate(Addresses.brief(draft().id()));
        one(IntegerField.class, "Weight of the price").setValue(30);
        assertThat(words()).contains("The weights make 90: 10 still to give.");

        press("Add a criterion");
        assertThat(find(CriterionRow.class).all()).hasSize(2);
    }

    @Test
    void asksBeforeItSubmitsAndLeadsToTheOverview() {
        UI.getCurrent().navigate(Addresses.brief(draft().id()));
        press("Submit for review");
        find(Button.class).withText("Submit for review").all().stream()
                .reduce((first, last) -> last)
                .ifPresent(Button::click);

        assertThat(only().state()).isEqualTo(EngagementState.IN_REVIEW);
        assertThat(getCurrentView()).isInstanceOf(OverviewView.class);
    }

    @Test
    void showsWhyTheModeratorSentItBack() {
        EngagementDetails draft = draft();
        engagements.submit(draft.id());
        decide(draft, Decision.CHANGES_REQUESTED, "Please say how many people work with the system.");

        UI.getCurrent().navigate(Addresses.brief(draft.id()));
        assertThat(words()).contains("Please say how many people work with the system.");
    }

    @Test
    void keepsTheBidsSealedUntilTheClosingTime() {
        EngagementDetails draft = draft();
        engagements.submit(draft.id());
        decide(draft, Decision.APPROVED, "Clear and complete.");

        UI.getCurrent().navigate("engagements/" + draft.id().value() + "/bids");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo(Addresses.bids(draft.id()));
        assertThat(words()).contains("Sealed until");
        assertThat(find(Button.class).withText("Award").all()).isEmpty();
    }

    @Test
    void showsOnTheHomePageWhatWaits() {
        draft();
        UI.getCurrent().navigate("home");
        assertThat(words()).contains("Waiting for you").contains("Part-time CIO for a harbour trust");
    }

    @Test
    void showsTheTeamWithPermissions() {
        UI.getCurrent().navigate("team");
        assertThat(words()).contains("1 member").contains("Nell Harbour");
    }

    @Test
    void answersAQuestionForEverybody() {
        EngagementDetails draft = draft();
        engagements.submit(draft.id());
        decide(draft, Decision.APPROVED, "Clear and complete.");
        jdbc.sql("insert into engagement.question (id, engagement, asker, text, asked_at)"
                        + " values (:id, :engagement, :id, 'Is the tenancy system in scope?', now())")
                .param("id", Uuids.next())
                .param("engagement", draft.id().value())
                .update();

        UI.getCurrent().navigate("home");
        assertThat(words()).contains("1 question waits for your answer: Part-time CIO for a harbour trust");
        UI.getCurrent().navigate(Addresses.overview(draft.id()));
        one(TextArea.class, "Your answer").setValue("It is. Ring us on 020 7946 0018.");
        press("Answer");
        assertThat(one(TextArea.class, "Your answer").getErrorMessage()).contains("020 7946 0018", "reword");
        assertThat(find(BindingAct.class).all()).isEmpty();
        one(TextArea.class, "Your answer").setValue("It is.");
        press("Answer");
        BindingAct act = find(BindingAct.class).single();
        assertThat(act.getElement().getTextRecursively()).contains("cannot be changed", "It is.");
        test(find(Button.class, act).withText("Publish the answer").single()).click();

        assertThat(words()).contains("Is the tenancy system in scope?").contains("It is.");
        assertThat(questions.about(draft.id(), null, 10).items())
                .extracting(Question::answer)
                .containsExactly("It is.");
        UI.getCurrent().navigate("home");
        assertThat(words()).doesNotContain("waits for your answer");
    }

    @Test
    void sendsAnInvitationAgainAndSaysWhatItOffers() {
        invitations.invite(organisation.id(), "again@harbour.example", Set.of(Permission.EVALUATE));
        UI.getCurrent().navigate("team");
        assertThat(words()).contains("again@harbour.example · Read and score bids");

        press("Send again");
        BindingAct act = find(BindingAct.class).single();
        test(find(Button.class, act).withText("Send again").single()).click();

        assertThat(jdbc.sql("select count(*) from notification.mail where address = 'again@harbour.example'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void takesAnInvitationBack() {
        invitations.invite(organisation.id(), "colleague@harbour.example", Set.of(Permission.EVALUATE));
        UI.getCurrent().navigate("team");
        assertThat(words()).contains("colleague@harbour.example");
        assertThat(find(CheckboxGroup.class).all().getFirst().isReadOnly())
                .as("a member's own permissions")
                .isTrue();

        press("Take back");
        BindingAct act = find(BindingAct.class).single();
        test(find(Button.class, act).withText("Take back").single()).click();

        assertThat(words()).doesNotContain("colleague@harbour.example");
        assertThat(invitations.open(organisation.id(), null, 1).items()).isEmpty();
    }

    @Test
    void offersOneAppealAgainstARejection() {
        EngagementDetails draft = draft();
        engagements.submit(draft.id());
        decide(draft, Decision.REJECTED, "This is a job, not an engagement.");
        UI.getCurrent().navigate(Addresses.overview(draft.id()));
        assertThat(find(Button.class).withText("Appeal").exists()).isTrue();

        engagements.appeal(draft.id(), "It is for two days a month, and ends when the plan is agreed.");
        decide(draft, Decision.REJECTED, "It still reads like a job.");
        UI.getCurrent().navigate("hiring");
        UI.getCurrent().navigate(Addresses.overview(draft.id()));
        assertThat(words()).contains("It still reads like a job.");
        assertThat(find(Button.class).withText("Appeal").exists()).isFalse();
    }

    private EngagementDetails draft() {
        return engagements.create(organisation.id(), Briefs.complete(clock.instant()));
    }

    private EngagementDetails only() {
        return engagements.mine(organisation.id(), null, 2).items().getFirst();
    }

    /** As somebody else, on a thread of their own. */
    private void decide(EngagementDetails engagement, Decision decision, String reason) {
        CompletableFuture.runAsync(() ->
                        transaction.executeWithoutResult(status -> events.publishEvent(new ModerationDecided(
                                new CaseId(Uuids.next()),
                                SubjectKind.ENGAGEMENT,
                                engagement.id().value(),
                                decision,
                                reason))))
                .join();
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private <C extends Component & HasLabel> C one(Class<C> type, String label) {
        return find(type).withCondition(field -> label.equals(field.getLabel())).single();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
