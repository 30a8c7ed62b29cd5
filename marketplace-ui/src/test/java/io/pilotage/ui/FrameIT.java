package io.pilotage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.QueryParameters;
import io.pilotage.marketplace.identity.OwnAccount;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.security.BrowserSession;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.SignedIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithAnonymousUser;

@ScreenTest
@ViewPackages(packages = "io.pilotage.ui")
class FrameIT extends SpringBrowserlessTest {

    @Autowired
    private OwnAccount account;

    @Autowired
    private BrowserSession session;

    @Autowired
    private JdbcClient jdbc;

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
    @WithAnonymousUser
    void whoeversSessionEndedIsLedBackToTheirPageAndNowhereElse() {
        UI.getCurrent()
                .navigate("", QueryParameters.simple(Map.of("ended", "elsewhere", "page", "hiring?standing=open")));
        assertThat(wayBack()).containsExactly("hiring?standing=open");
        for (String elsewhere : List.of("//evil.example", "https://evil.example", "javascript:alert(1)", "..\\evil")) {
            UI.getCurrent().navigate("fees");
            UI.getCurrent().navigate("", QueryParameters.simple(Map.of("ended", "elsewhere", "page", elsewhere)));
            assertThat(wayBack()).isEmpty();
        }
    }

    @Test
    @WithAnonymousUser
    void theFrontPageSaysWhyASessionEnded() {
        for (String why : List.of("age", "idleness", "elsewhere", "many", "silence")) {
            UI.getCurrent().navigate("fees");
            UI.getCurrent().navigate("", QueryParameters.simple(Map.of("ended", why)));
            assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                    .as(why)
                    .contains("You were signed");
        }
    }

    private List<String> wayBack() {
        return find(Anchor.class).all().stream()
                .filter(way -> way.getText().equals("Sign in again and go back to your page"))
                .map(Anchor::getHref)
                .toList();
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

    @Test
    @SignedIn(name = "Mona Reyes", staffRoles = "moderator")
    void whoeverIsSignedInEndsItEverywhereEvenWhileTheLoginServiceIsSilent() {
        UI.getCurrent().navigate("account");
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("cannot list your sign-ins");
        test(find(Button.class).withText("Sign out everywhere").single()).click();
        BindingAct act = find(BindingAct.class).single();
        assertThat(act.getElement().getTextRecursively()).contains("You are signed out here at once");
        assertThat(account.signOutEverywhere()).isFalse();

        assertThat(jdbc.sql("select exists (select from identity.signed_out where person = ?)")
                        .param(session.person().orElseThrow().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("select exists (select from jobs.scheduled_tasks where task_instance = ?)")
                        .param(session.person().orElseThrow().value().toString())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private String heading() {
        return find(H1.class).single().getText();
    }

    private List<String> navigation() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }
}
