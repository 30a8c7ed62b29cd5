package io.pilotage.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.SignedIn;
import io.pilotage.ui.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;

@ScreenTest
@ViewPackages(packages = "io.pilotage.ui")
class SearchScreensIT extends SpringBrowserlessTest {

    @Autowired
    private Stage stage;

    @Test
    @WithAnonymousUser
    void tellsAVisitorThatSearchIsDownAndKeepsTheQuestion() {
        UI.getCurrent().navigate("engagements", QueryParameters.of("words", "cyber"));
        assertThat(getCurrentView()).isInstanceOf(EngagementsView.class);
        assertThat(find(TextField.class).single().getValue()).isEqualTo("cyber");
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("The search is not answering");
    }

    @Test
    @SignedIn
    void offersTheNewestWhileSearchIsDown() {
        stage.publishedEngagement();
        UI.getCurrent().navigate("engagements");

        test(find(Button.class).withText("Look through the newest").single()).click();

        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("These are the newest", "Fractional CIO for a housing charity")
                .doesNotContain("It usually comes back");
    }
}
