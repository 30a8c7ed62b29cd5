package io.pilotage.ui.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.firm.FirmDetails;
import io.pilotage.marketplace.firm.FirmInvitations;
import io.pilotage.marketplace.firm.Firms;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.limits.Limit;
import io.pilotage.marketplace.limits.RateLimits;
import io.pilotage.marketplace.shared.TooMany;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.testing.DistinctName;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.SignedIn;
import io.pilotage.ui.testing.Stage;
import io.pilotage.ui.testing.Turns;
import io.pilotage.ui.testing.Turns.Visitor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@ViewPackages(packages = "io.pilotage.ui")
class FirmScreensIT extends SpringBrowserlessTest {

    @Autowired
    private Turns turns;

    @Autowired
    private Stage stage;

    @Autowired
    private Executives executives;

    @Autowired
    private FirmInvitations invitations;

    @Autowired
    private Firms firms;

    @Autowired
    private RateLimits limits;

    @Autowired
    private CurrentPerson current;

    @Test
    @SignedIn
    void foundsAFirmInvitesAnExecutiveWhoAcceptsAndLeaves() {
        stage.becomePublishedExecutive();
        String address = current.require().email();
        Visitor executive = new Visitor(current.requireId(), "Nell Harbour", List.of());
        String profile = "executives/" + executives.mine().id().value();

        Visitor fay = turns.onboarded("Fay Brandon", MarketplaceRole.FIRM_MEMBER);
        UI.getCurrent().navigate("firm");
        text("Name").setValue("B");
        press("Found the firm");
        assertThat(text("Name").isInvalid()).isTrue();
        text("Name").setValue(DistinctName.like("Beacon Partners"));
        find(TextArea.class).single().setValue("We place technology leaders with small organisations.");
        press("Found the firm");
        assertThat(words()).contains("Beacon Partners", "Nobody yet");
        find(EmailField.class).single().setValue(address);
        press("Send the invitation");
        assertThat(words()).contains("Open invitations", address, "Be placed by the firm");

        find(EmailField.class).single().setValue(address);
        press("Send the invitation");
        assertThat(find(EmailField.class).single().getErrorMessage()).contains("has an open invitation");

        turns.take(executive);
        UI.getCurrent().navigate("home");
        assertThat(words()).contains("A firm invites you: Beacon Partners", "whether the firm may place you");
        UI.getCurrent().navigate("firm-invitations");
        assertThat(words()).contains("Beacon Partners", "you stay the one who bids");
        press("Accept");
        test(find(Button.class, find(BindingAct.class).single())
                        .withText("Accept")
                        .single())
                .click();
        assertThat(invitations.mine(null, 1).items()).isEmpty();
        UI.getCurrent().navigate("home");
        UI.getCurrent().navigate(profile);
        assertThat(words()).contains("Placed by Beacon Partners");

        turns.take(fay);
        UI.getCurrent().navigate("firm");
        assertThat(words()).contains("Nell Harbour");

        turns.take(executive);
        UI.getCurrent().navigate("firm-invitations");
        press("Leave the roster");
        test(find(Button.class, find(BindingAct.class).single())
                        .withText("Leave the roster")
                        .single())
                .click();
        assertThat(words()).contains("No invitations");
        UI.getCurrent().navigate(profile);
        assertThat(words()).doesNotContain("Placed by");
    }

    @Test
    @SignedIn
    void saysWhenItsPersonHasMailedAnAddressTooOften() {
        turns.onboarded("Fay Brandon", MarketplaceRole.FIRM_MEMBER);
        firms.found(
                new FirmDetails.Statement(DistinctName.like("Lantern Partners"), "We place technology leaders.", null));
        assertThatExceptionOfType(TooMany.class).isThrownBy(() -> {
            while (true) {
                limits.take(Limit.MAILS_TO_AN_ADDRESS_FROM_A_PERSON, current.requireId() + " wanted@people.example");
            }
        });

        UI.getCurrent().navigate("firm");
        find(EmailField.class).single().setValue("Wanted@people.example");
        press("Send the invitation");

        assertThat(words()).contains("Too many mails from you to this address. Please try again in");
    }

    private TextField text(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .all()
                .getFirst();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
