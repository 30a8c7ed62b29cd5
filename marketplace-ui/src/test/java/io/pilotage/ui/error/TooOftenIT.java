package io.pilotage.ui.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.limits.Limit;
import io.pilotage.marketplace.limits.RateLimits;
import io.pilotage.marketplace.shared.TooMany;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.Screens;
import io.pilotage.ui.testing.SignedIn;
import io.pilotage.ui.testing.Stage;
import io.pilotage.ui.testing.Turns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whoever does something too often reads when they may go on; the limits are those of the tests' servers. */
@ScreenTest
@SignedIn
@ViewPackages(packages = "io.pilotage.ui")
@ExtendWith(OutputCaptureExtension.class)
class TooOftenIT extends SpringBrowserlessTest {

    private static final int ALLOWED = 1_000;

    @Autowired
    private Turns turns;

    @Autowired
    private Stage stage;

    @Autowired
    private RateLimits limits;

    @Test
    void aPageThatIsOpenedTooOftenSaysWhenToTryAgain(CapturedOutput log) {
        turns.onboarded("Erin Harrow", MarketplaceRole.EXECUTIVE);
        useUp(Limit.SEARCHES);

        Screens.open("engagements");

        assertThat(words()).contains("Too many searches. Please try again in", "Try again");
        assertThat(log.getAll())
                .contains("Refused too-many-requests at /engagements")
                .doesNotContain("Unexpected error");
    }

    @Test
    void aClickTooManySaysWhenToTryAgainAndLosesNothing() {
        EngagementId engagement = stage.publishedEngagement();
        stage.becomePublishedExecutive();
        UI.getCurrent().navigate("engagements/" + engagement.value());
        TextArea question = find(TextArea.class).withLabel("Your question").single();
        question.setValue("Who runs the tenancy system today?");
        useUp(Limit.QUESTIONS);

        test(find(Button.class).withText("Ask").single()).click();

        assertThat(words()).contains("Too many questions. Please try again in");
        assertThat(question.getValue()).isEqualTo("Who runs the tenancy system today?");
    }

    private void useUp(Limit limit) {
        assertThatExceptionOfType(TooMany.class).isThrownBy(() -> {
            for (int time = 0; time <= ALLOWED; time++) {
                limits.take(limit);
            }
        });
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
