package io.pilotage.ui.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.executive.ProfileState;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.moderation.CaseDetails;
import io.pilotage.marketplace.moderation.Moderation;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.testing.ProfileFixtures;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.SignedIn;
import io.pilotage.ui.testing.Turns;
import io.pilotage.ui.testing.Turns.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@ViewPackages(packages = "io.pilotage.ui")
class ModerationScreenIT extends SpringBrowserlessTest {

    @Autowired
    private Turns turns;

    @Autowired
    private Executives executives;

    @Autowired
    private Moderation moderation;

    @Test
    @SignedIn
    void showsTheFindingsAsksForAReasonAndPublishes() {
        Visitor erin = turns.onboarded("Erin Harrow", MarketplaceRole.EXECUTIVE);
        executives.saveDraft(executives.mine().version(), ProfileFixtures.complete());
        ExecutiveId profile = executives.submit().id();
        turns.take(turns.staff("Mona Quay", "moderator"));
        CaseDetails waiting = moderation.queue(null, null, 100).items().stream()
                .filter(open -> open.author().equals(erin.id()))
                .findFirst()
                .orElseThrow();

        UI.getCurrent().navigate("moderation/" + waiting.id().value());
        assertThat(find(CasePanel.class).single().getElement().getTextRecursively())
                .contains("Erin Harrow", "Contact details", "erin@harrow.example");
        assertThat(find(CaseLink.class)
                        .withAttribute("aria-current")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("finding");

        press("Approve");
        TextArea reason = find(TextArea.class).single();
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.getErrorMessage()).isNotBlank();
        assertThat(find(BindingAct.class).exists()).isFalse();

        reason.setValue("Clear, complete and in plain words.");
        press("Approve");
        BindingAct act = find(BindingAct.class).single();
        test(find(Button.class, act).withText("Approve").single()).click();

        assertThat(executives.get(profile).state()).isEqualTo(ProfileState.PUBLISHED);
    }

    @Test
    @SignedIn(staffRoles = "moderator")
    void tellsWhoAsksForACaseThatDoesNotExist() {
        UI.getCurrent().navigate("moderation/nonsense");
        assertThat(getCurrentView()).isNotInstanceOf(ModerationView.class);
    }

    private void press(String text) {
        test(find(Button.class, find(DecisionForm.class).single())
                        .withText(text)
                        .single())
                .click();
    }
}
