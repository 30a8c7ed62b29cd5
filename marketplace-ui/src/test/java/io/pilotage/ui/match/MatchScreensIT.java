package io.pilotage.ui.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.Budget;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.executive.ProfileContent;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.moderation.CaseDetails;
import io.pilotage.marketplace.moderation.Decision;
import io.pilotage.marketplace.moderation.Moderation;
import io.pilotage.marketplace.moderation.SubjectKind;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.search.Candidate;
import io.pilotage.search.EngagementSearch;
import io.pilotage.search.ExecutiveSearch;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.testing.DistinctName;
import io.pilotage.ui.testing.ProfileFixtures;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.SignedIn;
import io.pilotage.ui.testing.Stage;
import io.pilotage.ui.testing.Turns;
import io.pilotage.ui.testing.Turns.Visitor;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The match screens of both sides and of the moderators; only the search engine is played. */
@ScreenTest
@ViewPackages(packages = "io.pilotage.ui")
class MatchScreensIT extends SpringBrowserlessTest {

    @Autowired
    private ExecutiveSearch executiveSearch;

    @Autowired
    private EngagementSearch engagementSearch;

    @Autowired
    private Turns turns;

    @Autowired
    private Stage stage;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Engagements engagements;

    @Autowired
    private Executives executives;

    @Autowired
    private Moderation moderation;

    @Test
    @SignedIn
    void movesTheOrderWhenTheOrganisationWeighsAnew() {
        UUID cheap = publish(asking(LeadershipRole.CISO, "500.00"));
        UUID fitting = publish(asking(LeadershipRole.CIO, "1500.00"));
        doReturn(List.of(new Candidate(cheap, 1), new Candidate(fitting, 0.9)))
                .when(executiveSearch)
                .retrieve(any(), any());
        EngagementId engagement = draft();

        UI.getCurrent().navigate("hiring/" + engagement.value() + "/matches");
        weigh("Rate and budget");
        assertThat(words()).contains("The weights make 100.");
        press("Use these");
        assertThat(first()).isEqualTo("executives/" + cheap);

        weigh("Role");
        press("Use these");
        assertThat(first()).isEqualTo("executives/" + fitting);
        assertThat(words()).contains("up from 2", "down from 1");

        weight("Role").setValue(90);
        assertThat(words()).contains("The weights make 90, and must make 100.");
        press("Use these");
        assertThat(words()).contains("The weights must make 100; these make 90.");

        press("Back to the usual");
        assertThat(weight("Responsibilities").getValue()).isEqualTo(15);
    }

    @Test
    @SignedIn
    void showsWhyAndWhatIsMissingAndLetsADoubtBeAnswered() {
        stage.becomePublishedExecutive();
        EngagementId engagement = stage.publishedEngagement();
        doReturn(List.of(new Candidate(engagement.value(), 1)))
                .when(engagementSearch)
                .retrieve(any(), any());

        UI.getCurrent().navigate("matches");
        assertThat(words()).contains("Fractional CIO for a housing charity", "Why you", "What is missing", "weight 15");
        press("This is wrong");
        BindingAct act = find(BindingAct.class).single();
        find(TextArea.class, act).single().setValue("I have replaced two tenancy systems, see my career.");
        test(find(Button.class, act).withText("Send to the moderators").single())
                .click();

        turns.take(turns.staff("Mona Quay", "moderator"));
        UI.getCurrent().navigate("match-contests");
        assertThat(words())
                .contains(
                        "I have replaced two tenancy systems",
                        "Exactly what was computed",
                        "Shown to",
                        "One waits",
                        "weight 15");
        press("Answer");
        TextArea answer = find(TextArea.class).single();
        assertThat(answer.isInvalid()).isTrue();
        answer.setValue("No post in your career says what changed; please add it there.");
        press("Answer");
        assertThat(words()).contains("No match is contested");
    }

    private UUID publish(ProfileContent content) {
        turns.onboarded("Erin Harrow", MarketplaceRole.EXECUTIVE);
        executives.saveDraft(executives.mine().version(), content);
        UUID profile = executives.submit().id().value();
        turns.take(turns.staff("Mona Quay", "moderator"));
        CaseDetails waiting = moderation.queue(null, SubjectKind.PROFILE, 100).items().stream()
                .filter(it -> it.subject().equals(profile))
                .findFirst()
                .orElseThrow();
        moderation.decide(waiting.id(), Decision.APPROVED, "Clear and complete.");
        return profile;
    }

    private EngagementId draft() {
        Visitor member = turns.onboarded("Olive Tern", MarketplaceRole.ORGANISATION_MEMBER);
        turns.take(member);
        var organisation = organisations.create(new OrganisationDetails.Statement(
                DistinctName.like("Tern Trust"), Sector.THIRD, SizeBand.SMALL, Region.NORTH_EAST, null));
        return engagements
                .create(
                        organisation.id(),
                        Brief.of(EngagementKind.FRACTIONAL)
                                .role(LeadershipRole.CIO)
                                .title("Fractional CIO for a trust")
                                .budget(Budget.between(Money.parse("GBP 700.00"), Money.parse("GBP 950.00")))
                                .build())
                .id();
    }

    private static ProfileContent asking(LeadershipRole role, String dayRate) {
        ProfileContent it = ProfileFixtures.complete();
        return it.change()
                .roles(List.of(role))
                .dayRate(Money.parse("GBP " + dayRate))
                .build();
    }

    /** All hundred points on one criterion. */
    private void weigh(String criterion) {
        find(IntegerField.class).all().forEach(field -> field.setValue(criterion.equals(field.getLabel()) ? 100 : 0));
    }

    private IntegerField weight(String criterion) {
        return find(IntegerField.class)
                .withCondition(field -> criterion.equals(field.getLabel()))
                .single();
    }

    /** Where the card at the top leads. */
    private String first() {
        return find(Anchor.class)
                .withCondition(anchor -> anchor.getHref().startsWith("executives/"))
                .all()
                .getFirst()
                .getHref();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
