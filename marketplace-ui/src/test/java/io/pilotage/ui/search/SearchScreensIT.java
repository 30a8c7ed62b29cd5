package io.pilotage.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.pilotage.ui.testing.ScreenTest;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;

@ScreenTest
@ViewPackages(packages = "io.pilotage.ui")
class SearchScreensIT extends SpringBrowserlessTest {

    @Test
    @WithAnonymousUser
    void tellsAVisitorThatSearchIsDownAndKeepsTheQuestion() {
        UI.getCurrent().navigate("engagements", QueryParameters.of("words", "cyber"));
        assertThat(getCurrentView()).isInstanceOf(EngagementsView.class);
        assertThat(find(TextField.class).single().getValue()).isEqualTo("cyber");
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("The search is not answering");
    }
}
