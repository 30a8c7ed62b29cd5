package io.pilotage.ui.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.executive.ProfileState;
import io.pilotage.marketplace.firm.FirmDetails;
import io.pilotage.marketplace.firm.FirmId;
import io.pilotage.marketplace.firm.Firms;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.testing.DistinctName;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.SignedIn;
import io.pilotage.ui.testing.Stage;
import io.pilotage.ui.testing.Turns;
import io.pilotage.ui.testing.Turns.Visitor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@ViewPackages(packages = "io.pilotage.ui")
class SuspensionScreensIT extends SpringBrowserlessTest {

    /** Nobody else's, since all tests share one database. */
    private final String why = "The references were found to be invented, case " + UUID.randomUUID() + ".";

    @Autowired
    private Turns turns;

    @Autowired
    private Stage stage;

    @Autowired
    private Executives executives;

    @Autowired
    private Firms firms;

    @Autowired
    private CurrentPerson current;

    @Test
    @SignedIn
    void suspendsAnExecutiveFromTheirPageTellsThemAndLiftsIt() {
        stage.becomePublishedExecutive();
        Visitor executive = new Visitor(current.requireId(), "Nell Harbour", List.of());
        String page = "executives/" + executives.mine().id().value();
        Visitor moderator = turns.staff("Mona Quay", "moderator");

        turns.take(moderator);
        UI.getCurrent().navigate(page);
        press("Suspend this person");
        confirm("Suspend", why);
        assertThat(words()).contains("Nell Harbour", why, "Suspended");

        turns.take(executive);
        UI.getCurrent().navigate("home");
        assertThat(words())
                .contains("You are suspended", why, "what you are owed is paid", "cannot win", "help@pilotage.example");
        UI.getCurrent().navigate("profile");
        assertThat(words()).contains("Nobody sees your profile").doesNotContain("Organisations see exactly this");
        assertThat(executives.mine().state()).isEqualTo(ProfileState.SUSPENDED);
        turns.take(turns.onboarded("Olive Tern", MarketplaceRole.ORGANISATION_MEMBER));
        UI.getCurrent().navigate(page);
        assertThat(words()).doesNotContain("Part-time CIO");

        turns.take(moderator);
        UI.getCurrent().navigate("suspensions");
        test(find(Button.class, card()).withText("Lift").single()).click();
        confirm("Lift", "The references have been confirmed since.");
        assertThat(words()).doesNotContain(why);
        find(Checkbox.class).single().setValue(true);
        assertThat(words()).contains(why, "Lifted", "confirmed since");

        turns.take(executive);
        assertThat(executives.mine().state()).isEqualTo(ProfileState.PUBLISHED);
    }

    @Test
    @SignedIn(staffRoles = "moderator")
    void suspendsAnOrganisationFromThePageOfItsEngagement() {
        EngagementId engagement = stage.publishedEngagement();
        UI.getCurrent().navigate("engagements/" + engagement.value());
        press("Suspend the organisation");
        confirm("Suspend", why);

        UI.getCurrent().navigate("engagements/" + engagement.value());
        assertThat(words()).containsPattern("Harbour Lights Housing [A-Z]+ is suspended");
        turns.take(turns.onboarded("Erin Harrow", MarketplaceRole.EXECUTIVE));
        UI.getCurrent().navigate("engagements/" + engagement.value());
        assertThat(words()).doesNotContain("Fractional CIO for a housing charity");
    }

    @Test
    @SignedIn
    void tellsAFirmOnItsOwnPageThatItCannotInvite() {
        turns.take(turns.onboarded("Fay Brandon", MarketplaceRole.FIRM_MEMBER));
        Visitor fay = new Visitor(current.requireId(), "Fay Brandon", List.of());
        FirmId firm = firms.found(new FirmDetails.Statement(
                        DistinctName.like("Beacon Partners"), "We place technology leaders.", null))
                .id();
        turns.take(turns.staff("Mona Quay", "moderator"));
        UI.getCurrent().navigate("firms/" + firm.value());
        press("Suspend the firm");
        confirm("Suspend", why);

        turns.take(fay);
        UI.getCurrent().navigate("firm");
        assertThat(words()).contains("This firm is suspended, so nobody can invite");
        assertThat(find(EmailField.class).all()).isEmpty();
    }

    private SuspensionCard card() {
        return find(SuspensionCard.class)
                .withCondition(card -> card.getElement().getTextRecursively().contains(why))
                .all()
                .getFirst();
    }

    private void confirm(String act, String reason) {
        BindingAct dialog = find(BindingAct.class).single();
        find(TextArea.class, dialog).single().setValue(reason);
        test(find(Button.class, dialog).withText(act).single()).click();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
