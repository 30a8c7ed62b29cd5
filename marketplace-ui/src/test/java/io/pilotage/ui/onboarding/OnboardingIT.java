package io.pilotage.ui.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.ui.security.BrowserSession;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@ViewPackages(packages = "io.pilotage.ui")
class OnboardingIT extends SpringBrowserlessTest {

    @Autowired
    private BrowserSession session;

    @Autowired
    private Organisations organisations;

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
        text("Name of your organisation").setValue("Kittiwake Harbour Trust");
        text("Website, if there is one").setValue("https://kittiwake.example");
        choose("Sector", Sector.PUBLIC);
        choose("How many people work there?", SizeBand.MEDIUM);
        choose("Region", Region.NORTH_EAST);
        press("Set up the organisation");

        assertThat(session.has("ORGANISATION_MEMBER")).isTrue();
        assertThat(organisations.mine())
                .extracting(OrganisationDetails::name)
                .containsExactly("Kittiwake Harbour Trust");
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
