package io.pilotage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.SignedIn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;

@ScreenTest
@ViewPackages(packages = "io.pilotage.ui")
class FrameIT extends SpringBrowserlessTest {

    @Test
    @WithAnonymousUser
    void visitorsSeeTheTwoDoorsAndTheFees() {
        navigate("", LandingView.class);
        assertThat(heading()).contains("technology leadership");

        navigate("fees", FeesView.class);
        assertThat(heading()).isEqualTo("What it costs");
    }

    @Test
    @WithAnonymousUser
    void visitorsAreNotOfferedPagesThatNeedAnAccount() {
        navigate("", LandingView.class);
        assertThat(navigation()).contains("Fees").doesNotContain("Home");
    }

    @Test
    @SignedIn(name = "Mona Reyes", staffRoles = "moderator")
    void staffNeedNoOnboarding() {
        navigate("home", HomeView.class);
        assertThat(heading()).isEqualTo("Hello, Mona");
    }

    @Test
    @SignedIn(name = "Mona Reyes", staffRoles = "moderator")
    void aMissingPageIsShownInsideTheFrame() {
        UI.getCurrent().navigate("no-such-page");

        assertThat(heading()).isEqualTo("Page not found");
        assertThat(navigation()).contains("Home");
    }

    private String heading() {
        return find(H1.class).single().getText();
    }

    private List<String> navigation() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }
}
