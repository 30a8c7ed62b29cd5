package io.pilotage.ui.bid;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import io.pilotage.marketplace.bidding.BidDetails;
import io.pilotage.marketplace.bidding.BidState;
import io.pilotage.marketplace.bidding.Bids;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.ui.component.PriceLines;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.SignedIn;
import io.pilotage.ui.testing.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@ViewPackages(packages = "io.pilotage.ui")
class BidScreensIT extends SpringBrowserlessTest {

    @Autowired
    private Stage stage;

    @Autowired
    private Bids bids;

    @Test
    @SignedIn
    @SuppressWarnings("unchecked")
    void bidsFromTheEngagementsPageAndSavesAsOneTypes() {
        EngagementId engagement = stage.publishedEngagement();
        stage.becomePublishedExecutive();
        UI.getCurrent().navigate("engagements/" + engagement.value());
        press("Bid");
        assertThat(getCurrentView()).isInstanceOf(BidView.class);
        assertThat(says("sealed from everybody")).isTrue();

        answer("Has replaced a tenancy system").setValue("Two tenancy systems in four years, both on time.");
        assertThat(mine(engagement).offer().answerTo("C1"))
                .contains("Two tenancy systems in four years, both on time.");

        press("Submit the bid");
        confirm("Submit the bid");
        assertThat(mine(engagement).state()).isEqualTo(BidState.DRAFT);
        assertThat(answer("Explains technology to boards").isInvalid()).isTrue();
        assertThat(answer("Explains technology to boards").getErrorMessage()).contains("evidence");

        answer("Explains technology to boards").setValue("Quarterly reports to three boards.");
        amount("Your day rate, without VAT").setValue(new BigDecimal("850"));
        amount("Days a month").setValue(new BigDecimal("3"));
        assertThat(find(PriceLines.class).single().getElement().getTextRecursively())
                .contains("£3,060.00");
        find(DatePicker.class).single().setValue(LocalDate.now().plusDays(30));
        find(RadioButtonGroup.class).single().setValue(true);

        amount("Your day rate, without VAT").setValue(new BigDecimal("0.01"));
        press("Submit the bid");
        confirm("Submit the bid");
        assertThat(mine(engagement).state()).isEqualTo(BidState.DRAFT);
        assertThat(amount("Your day rate, without VAT").getErrorMessage()).contains("from £0.30 to £999,999.99");

        amount("Your day rate, without VAT").setValue(new BigDecimal("850"));
        press("Submit the bid");
        confirm("Submit the bid");
        assertThat(mine(engagement).state()).isEqualTo(BidState.SUBMITTED);

        amount("Your day rate, without VAT").setValue(new BigDecimal("800"));
        assertThat(mine(engagement).offer().dayRate()).hasToString("GBP 850.00");
        assertThat(says("Your bid is still what you submitted")).isTrue();
        answer("Explains technology to boards").setValue("");
        press("Replace my bid with this");
        assertThat(answer("Explains technology to boards").isInvalid()).isTrue();
        assertThat(mine(engagement).offer().answerTo("C2")).contains("Quarterly reports to three boards.");
        press("Discard my changes");
        assertThat(mine(engagement).draft()).as("asks first").isNotNull();
        confirm("Discard my changes");
        assertThat(amount("Your day rate, without VAT").getValue()).isEqualByComparingTo("850");
        amount("Your day rate, without VAT").setValue(new BigDecimal("800"));
        press("Replace my bid with this");
        assertThat(mine(engagement).offer().dayRate()).hasToString("GBP 800.00");

        press("Withdraw the bid");
        confirm("Withdraw the bid");
        assertThat(bids.mineFor(engagement)).isEmpty();
        UI.getCurrent().navigate("engagements/" + engagement.value());
        assertThat(says("You can take it up again, with its text, until")).isTrue();
        press("Take my bid up again");
        assertThat(mine(engagement).state()).isEqualTo(BidState.DRAFT);
        assertThat(answer("Has replaced a tenancy system").getValue())
                .isEqualTo("Two tenancy systems in four years, both on time.");
        UI.getCurrent().navigate("bids");
        assertThat(getCurrentView()).isInstanceOf(MyBidsView.class);
        assertThat(find(BidCard.class).all()).hasSize(2);
    }

    @Test
    @SignedIn
    void asksAQuestionOnTheEngagementsPage() {
        EngagementId engagement = stage.publishedEngagement();
        stage.becomePublishedExecutive();
        UI.getCurrent().navigate("engagements/" + engagement.value());
        assertThat(says("Nobody has asked yet.")).isTrue();

        answer("Your question").setValue("Why?");
        press("Ask");
        assertThat(answer("Your question").isInvalid()).isTrue();
        answer("Your question").setValue("Is the tenancy system in scope?");
        press("Ask");

        assertThat(says("Is the tenancy system in scope?")).isTrue();
        assertThat(says("Waits for an answer.")).isTrue();
        assertThat(answer("Your question").getValue()).isEmpty();
    }

    @Test
    @SignedIn
    void saysWhyAnExecutiveMayNotBid() {
        EngagementId engagement = stage.publishedEngagement();
        stage.becomeExecutive();
        UI.getCurrent().navigate("engagements/" + engagement.value());
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("Only executives with a published profile may bid");
        assertThat(find(Button.class).withText("Bid").exists()).isFalse();
    }

    private BidDetails mine(EngagementId engagement) {
        return bids.mineFor(engagement).orElseThrow();
    }

    private TextArea answer(String label) {
        return find(TextArea.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private BigDecimalField amount(String label) {
        return find(BigDecimalField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private boolean says(String words) {
        return ((Component) getCurrentView()).getElement().getTextRecursively().contains(words);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getFirst()).click();
    }

    private void confirm(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }
}
