package io.pilotage.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.shared.RuleViolation;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.SignedIn;
import io.pilotage.ui.testing.Stage;
import io.pilotage.ui.testing.Turns;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is typed lies in the browser until it is stored, and leaving asks, whatever form it stands in. */
@ScreenTest
@SignedIn
@ViewPackages(packages = "io.pilotage.ui")
class KeptFormsIT extends SpringBrowserlessTest {

    @Autowired
    private Turns turns;

    @Autowired
    private Stage stage;

    @Test
    void theFormOfAnOrganisationIsKeptAndLeavingItAsks() {
        turns.onboarded("Olive Tern", MarketplaceRole.ORGANISATION_MEMBER);
        UI.getCurrent().navigate("organisations/new");
        TextField name = find(TextField.class).all().getFirst();
        assertThat(kept(name)).contains("OrganisationForm");

        test(name).setValue("Kittiwake Harbour Trust");
        UI.getCurrent().navigate("home");

        assertThat(find(UnsavedQuestion.class).exists()).isTrue();
    }

    @Test
    void invitationsAndProgramsAreKeptOfTheirOrganisation() {
        turns.onboarded("Olive Tern", MarketplaceRole.ORGANISATION_MEMBER);
        stage.ownPublishedEngagement();
        UI.getCurrent().navigate("team");

        assertThat(kept(find(EmailField.class).single())).startsWith("invitation/");
        assertThat(kept(find(TextField.class).withLabel("Name of the program").single()))
                .startsWith("program/");
    }

    @Test
    void theBasisOfMatchesIsKeptOfItsEngagement() {
        turns.onboarded("Olive Tern", MarketplaceRole.ORGANISATION_MEMBER);
        EngagementId engagement = stage.ownPublishedEngagement();
        UI.getCurrent().navigate("hiring/" + engagement.value() + "/matches");

        assertThat(kept(find(TextArea.class).single())).isEqualTo("basis/" + engagement.value());
    }

    @Test
    void theNameOfASearchIsKeptOfTheWordsThatWereSearchedFor() {
        turns.onboarded("Erin Calloway", MarketplaceRole.EXECUTIVE);
        UI.getCurrent().navigate("engagements", QueryParameters.of("words", "harbour"));
        test(find(Button.class).withText("Save this search").single()).click();

        assertThat(kept(find(TextField.class, find(Dialog.class).single()).single()))
                .isEqualTo("search/engagements/harbour");
    }

    @Test
    void theReasonOfABindingActIsKeptUntilItIsTaken() {
        turns.onboarded("Olive Tern", MarketplaceRole.ORGANISATION_MEMBER);
        UI.getCurrent().navigate("home");
        List<String> taken = new ArrayList<>();
        BindingAct act = new BindingAct("Withdraw it?")
                .toWhom("Everybody who bid")
                .confirmWithReason(UUID.randomUUID(), "Withdraw", "Why?", reason -> {
                    if (taken.isEmpty()) {
                        taken.add(reason);
                        throw new Refused();
                    }
                    taken.add(reason);
                });
        act.open();
        TextArea reason = find(TextArea.class, act).single();
        assertThat(kept(reason)).startsWith("act/home/");

        test(reason).setValue("The grant was refused.");
        test(find(Button.class, act).withText("Withdraw").single()).click();
        UI.getCurrent().navigate("notifications");
        UnsavedQuestion question = find(UnsavedQuestion.class).single();
        test(find(Button.class, question).withText("Stay here").single()).click();
        assertThat(reason.getValue()).isEqualTo("The grant was refused.");

        test(find(Button.class, act).withText("Withdraw").single()).click();
        assertThat(taken).hasSize(2);
        UI.getCurrent().navigate("notifications");
        assertThat(find(UnsavedQuestion.class).exists()).isFalse();
    }

    @Test
    void anotherActOnTheSamePageHasAReasonOfItsOwn() {
        turns.onboarded("Olive Tern", MarketplaceRole.ORGANISATION_MEMBER);
        UI.getCurrent().navigate("home");
        UUID bid = UUID.randomUUID();
        String decline = kept(of(bid, "Decline it?"));

        assertThat(kept(of(bid, "Decline it?"))).isEqualTo(decline);
        assertThat(kept(of(bid, "Award it?"))).isNotEqualTo(decline);
        assertThat(kept(of(UUID.randomUUID(), "Decline it?")))
                .as("another thing in the same words")
                .isNotEqualTo(decline);
    }

    private TextArea of(UUID thing, String question) {
        BindingAct act =
                new BindingAct(question).toWhom("Ada Quay").confirmWithReason(thing, "Go on", "Why?", reason -> {});
        act.open();
        TextArea reason = find(TextArea.class, act).single();
        act.close();
        return reason;
    }

    private static String kept(Component field) {
        return field.getParent()
                .map(parent -> parent.getElement().hasAttribute("data-kept")
                        ? parent.getElement().getAttribute("data-kept")
                        : kept(parent))
                .orElse("");
    }

    private static final class Refused extends RuleViolation {

        private static final long serialVersionUID = 1L;

        Refused() {
            super(Kind.CONFLICT, "refused", "It is being decided just now.");
        }
    }
}
