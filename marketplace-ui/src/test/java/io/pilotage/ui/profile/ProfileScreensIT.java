package io.pilotage.ui.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.pilotage.marketplace.executive.Clearance;
import io.pilotage.marketplace.executive.DevelopmentActivity;
import io.pilotage.marketplace.executive.Edition;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.shared.ClearanceLevel;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.SignedIn;
import io.pilotage.ui.testing.Stage;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@ViewPackages(packages = "io.pilotage.ui")
class ProfileScreensIT extends SpringBrowserlessTest {

    @Autowired
    private Stage stage;

    @Autowired
    private Executives executives;

    @Test
    @SignedIn
    void savesAsOneTypesAndNamesWhatASubmissionLacks() {
        stage.becomeExecutive();
        UI.getCurrent().navigate("profile");
        text("Headline").setValue("Part-time CIO for charities");
        find(BigDecimalField.class)
                .withCondition(field -> "Day rate, without VAT".equals(field.getLabel()))
                .single()
                .setValue(new BigDecimal("-5"));
        assertThat(executives.mine().content().headline()).isEqualTo("Part-time CIO for charities");
        assertThat(executives.mine().content().dayRate()).isNull();

        text("Headline").setValue("Part-time CIO for charities and schools");
        assertThat(executives.mine().content().headline()).isEqualTo("Part-time CIO for charities and schools");
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("all but what is marked as wrong");
        press("Submit for review");
        assertThat(find(BindingAct.class).exists()).isFalse();
        assertThat(find(BigDecimalField.class)
                        .withCondition(field -> "Day rate, without VAT".equals(field.getLabel()))
                        .single()
                        .getErrorMessage())
                .contains("above zero");
        assertThat(executives.mine().edition()).isEqualTo(Edition.DRAFT);

        find(BigDecimalField.class)
                .withCondition(field -> "Day rate, without VAT".equals(field.getLabel()))
                .single()
                .setValue(new BigDecimal("850"));
        test(find(Button.class).withText("Submit for review").all().getFirst()).click();
        test(find(Button.class).withText("Submit for review").all().getLast()).click();
        assertThat(text("Headline").isInvalid()).isFalse();
        assertThat(executives.mine().content().dayRate()).isNotNull();
        assertThat(executives.mine().edition()).isEqualTo(Edition.DRAFT);
    }

    @Test
    @SignedIn
    void asksWhoseWordsStayWhereAnotherTabWroteToo() {
        stage.becomeExecutive();
        UI.getCurrent().navigate("profile");
        var before = executives.mine();
        executives.saveDraft(
                before.version(),
                before.content().change().headline("Written in the other tab").build());

        text("Headline").setValue("Written here");
        assertThat(executives.mine().content().headline()).isEqualTo("Written in the other tab");
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("Written in the other tab");
        press("Take mine");

        assertThat(executives.mine().content().headline()).isEqualTo("Written here");
    }

    @Test
    @SignedIn
    void keepsEveryPartOfAProfileThatIsOpenedAndChanged() {
        stage.becomePublishedExecutive();
        var before = executives.mine().content();
        UI.getCurrent().navigate("profile");
        TextArea summary = find(TextArea.class)
                .withCondition(field -> "Summary".equals(field.getLabel()))
                .single();
        String original = summary.getValue();
        summary.setValue(original + " More.");
        assertThat(executives.mine().edition()).isEqualTo(Edition.DRAFT);
        summary.setValue(original);
        assertThat(executives.mine().content()).isEqualTo(before);
        assertThat(executives.mine().edition()).isEqualTo(Edition.APPROVED);

        summary.setValue(original + " And more.");
        test(find(Button.class).withText("Submit for review").all().getFirst()).click();
        test(find(Button.class).withText("Submit for review").all().getLast()).click();
        assertThat(executives.mine().edition()).isEqualTo(Edition.IN_REVIEW);
        press("Take it back");
        assertThat(executives.mine().edition()).isEqualTo(Edition.DRAFT);
    }

    @Test
    @SignedIn(name = "Nell Harbour")
    void showsThePublicPageThePreviewAndTheHomePage() {
        stage.becomePublishedExecutive();
        UI.getCurrent().navigate("executives/" + executives.mine().id().value());
        assertThat(getCurrentView()).isInstanceOf(ExecutiveView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Nell Harbour");
        UI.getCurrent().navigate("profile/preview");
        assertThat(find(ProfileRead.class).single().getElement().getTextRecursively())
                .contains(
                        "Renegotiated nine supplier contracts.",
                        "250 to 999 people",
                        "£850",
                        "English (Native speaker)");
        UI.getCurrent().navigate("home");
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("Waiting for you", "Matches cannot be looked up at the moment");
    }

    @Test
    @SignedIn
    void statesAClearanceAndDevelopmentThatOthersRead() {
        stage.becomePublishedExecutive();
        UI.getCurrent().navigate("profile");
        assertThat(find(TextField.class)
                        .withCondition(field -> "Sponsor".equals(field.getLabel()))
                        .all())
                .isEmpty();

        select("Level").setValue(ClearanceLevel.SC);
        text("Sponsor").setValue("Tern Port Police");
        press("Add an activity");
        text("Activity").setValue("Chairing boards");

        assertThat(executives.mine().content().clearance())
                .isEqualTo(new Clearance(ClearanceLevel.SC, "Tern Port Police", null));
        assertThat(executives.mine().content().development())
                .containsExactly(
                        new DevelopmentActivity(DevelopmentActivity.Kind.COURSE, "Chairing boards", null, null));
        UI.getCurrent().navigate("profile/preview");
        assertThat(find(ProfileRead.class).single().getElement().getTextRecursively())
                .contains("Chairing boards", "Security Check (SC), sponsored by Tern Port Police, not verified");
    }

    @SuppressWarnings("unchecked")
    private Select<ClearanceLevel> select(String label) {
        return find(Select.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private TextField text(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
