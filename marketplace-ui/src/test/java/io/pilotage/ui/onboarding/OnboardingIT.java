package io.pilotage.ui.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.organisation.Invitations;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.ui.security.BrowserSession;
import io.pilotage.ui.testing.DistinctName;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.SignedIn;
import io.pilotage.ui.testing.Turns;
import io.pilotage.ui.testing.Turns.Visitor;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
@ViewPackages(packages = "io.pilotage.ui")
class OnboardingIT extends SpringBrowserlessTest {

    private final String name = DistinctName.like("Kittiwake Harbour Trust");

    @Autowired
    private BrowserSession session;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private CurrentPerson current;

    @Autowired
    private Turns turns;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @SignedIn
    void leadsANewPersonToTheFirstQuestionsWhicheverPageTheyAskFor() {
        UI.getCurrent().navigate("notifications");
        assertThat(getCurrentView()).isInstanceOf(OnboardingView.class);
    }

    @Test
    @SignedIn(accountType = "executive")
    @SuppressWarnings("unchecked")
    void preselectsWhatThePersonTickedWhenRegistering() {
        UI.getCurrent().navigate("welcome");
        assertThat(find(RadioButtonGroup.class).single().getValue()).isEqualTo(MarketplaceRole.EXECUTIVE);

        press("Continue");
        assertThat(session.has("EXECUTIVE")).isTrue();
        assertThat(session.needsOnboarding()).isFalse();
    }

    @Test
    @SignedIn(accountType = "organisation")
    void foundsTheOrganisationAndMakesThePersonItsMember() {
        UI.getCurrent().navigate("welcome");
        found();

        assertThat(session.has("ORGANISATION_MEMBER")).isTrue();
        assertThat(organisations.mine(null, 10).items())
                .extracting(OrganisationDetails::name)
                .containsExactly(name);
    }

    @Test
    @SignedIn(accountType = "organisation")
    void offersToLookUpTheNumberThatTellsItFromAnother() {
        Visitor newcomer = new Visitor(current.requireId(), "Nell Harbour", List.of());
        turns.take(turns.onboarded("Olive Tern", MarketplaceRole.ORGANISATION_MEMBER));
        organisations.create(
                new OrganisationDetails.Statement(name, Sector.THIRD, SizeBand.SMALL, Region.NORTH_EAST, null));

        turns.take(newcomer);
        UI.getCurrent().navigate("welcome");
        found();
        assertThat(text("Name of your organisation").getErrorMessage()).contains("ask us to look it up");
        press("Ask us to look the number up");
        assertThat(text("Company or charity number, if there is one").getErrorMessage())
                .isEqualTo("Please give the number that we should look up.");
        text("Company or charity number, if there is one").setValue("SC654321");
        press("Ask us to look the number up");

        assertThat(words()).contains("A moderator will look the number up.");
        assertThat(text("Name of your organisation").getValue()).isEqualTo(name);
    }

    @Test
    @SignedIn
    void offersAnOrganisationToSomebodyWhoActsForNone() {
        turns.onboarded("Olive Tern", MarketplaceRole.ORGANISATION_MEMBER);
        for (String page : List.of("team", "hiring/new")) {
            UI.getCurrent().navigate(page);
            assertThat(words()).contains("You act for no organisation yet");
        }

        UI.getCurrent()
                .navigate(find(Anchor.class)
                        .withText("Set up an organisation")
                        .single()
                        .getHref());
        found();

        assertThat(organisations.mine(null, 10).items())
                .extracting(OrganisationDetails::name)
                .containsExactly(name);
    }

    private void found() {
        text("Name of your organisation").setValue(name);
        text("Website, if there is one").setValue("https://kittiwake.example");
        choose("Sector", Sector.PUBLIC);
        choose("How many people work there?", SizeBand.MEDIUM);
        choose("Region", Region.NORTH_EAST);
        press("Set up the organisation");
    }

    @Test
    @SignedIn
    void saysWhoInvitesToWhatBeforeAnybodyJoins() {
        String address = current.require().email();
        Visitor invited = new Visitor(current.requireId(), "Nell Harbour", List.of());
        turns.take(turns.onboarded("Olive Tern", MarketplaceRole.ORGANISATION_MEMBER));
        var organisation = organisations.create(new OrganisationDetails.Statement(
                DistinctName.like("Kittiwake Trust"), Sector.THIRD, SizeBand.SMALL, Region.WALES, null));
        invitations.invite(organisation.id(), address, Set.of(Permission.EVALUATE));
        String link = jdbc.sql(
                        "select secret_link from notification.mail where address = :address order by id desc limit 1")
                .param("address", address)
                .query(String.class)
                .single();
        String page = link.substring(link.indexOf("/invitations/") + 1);

        UI.getCurrent().navigate(page);
        assertThat(words()).contains("sent to another address").doesNotContain("Kittiwake Trust");

        turns.take(invited);
        UI.getCurrent().navigate(page);
        assertThat(words()).contains("Kittiwake Trust", "Olive Tern invites you", "Read and score bids");
        onboarding.choose(MarketplaceRole.EXECUTIVE);
        turns.take(invited);
        UI.getCurrent().navigate("home");
        assertThat(words())
                .contains(
                        "You are invited to act for Kittiwake Trust", "Olive Tern invites you", "The invitation ends");
        UI.getCurrent().navigate(page);
        press("Join");
        assertThat(organisations.mine(null, 10).items())
                .extracting(OrganisationDetails::name)
                .containsExactly(organisation.name());
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    @Test
    @SignedIn(accountType = "organisation")
    void namesEveryWrongFieldAndGivesNoRoleUntilAllIsRight() {
        UI.getCurrent().navigate("welcome");
        text("Website, if there is one").setValue("nonsense");
        press("Set up the organisation");

        assertThat(text("Name of your organisation").isInvalid()).isTrue();
        assertThat(select("Sector").isInvalid()).isTrue();
        assertThat(text("Website, if there is one").getErrorMessage()).contains("https://www.example.org");
        assertThat(text("Website, if there is one").getValue()).isEqualTo("nonsense");
        assertThat(session.needsOnboarding()).isTrue();
    }

    private TextField text(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    @SuppressWarnings("unchecked")
    private Select<Object> select(String label) {
        return find(Select.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private void choose(String label, Object value) {
        select(label).setValue(value);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
