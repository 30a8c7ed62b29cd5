package io.pilotage.ui.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.pilotage.marketplace.firm.Firms;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.dependency.Dependency;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.Screens;
import io.pilotage.ui.testing.SignedIn;
import io.pilotage.ui.testing.Turns;
import io.pilotage.ui.testing.Turns.Visitor;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What people see while PostgreSQL does not answer: what is missing, in time, and nothing that they typed is lost. */
@ScreenTest
@SignedIn
@ViewPackages(packages = "io.pilotage.ui")
@ExtendWith(OutputCaptureExtension.class)
class SilentDatabaseIT extends SpringBrowserlessTest {

    /** They read nothing before somebody acts there, or ask the search engine and say themselves that it does not answer. */
    private static final Set<String> READ_NOTHING =
            Set.of("account/role", "engagements", "executives", "fees", "organisations/new");

    private static final String SENTENCE = "Our database is not answering at the moment";
    private static final Duration A_PAGE = Duration.ofSeconds(3);

    @Autowired
    private Turns turns;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private Firms firms;

    @Autowired
    private DataSource database;

    @Autowired
    private CircuitBreakerRegistry breakers;

    private CircuitBreaker line;
    private volatile boolean silent;

    @BeforeEach
    void comeInEveryRole() {
        line = breakers.circuitBreaker(Dependency.DATABASE.label());
        // The database answers here, so whoever looks would find the line well at once.
        line.getEventPublisher().onStateTransition(change -> {
            if (silent && change.getStateTransition().getToState() == CircuitBreaker.State.CLOSED) {
                line.transitionToForcedOpenState();
            }
        });
        Visitor everybody = new Visitor(new PersonId(UUID.randomUUID()), "Nell Harbour", List.of("admin", "moderator"));
        turns.take(everybody);
        Stream.of(MarketplaceRole.values()).forEach(onboarding::choose);
        turns.take(everybody);
    }

    private void fallSilent() {
        silent = true;
        line.transitionToForcedOpenState();
    }

    @AfterEach
    void answerAgain() {
        silent = false;
        line.transitionToClosedState();
    }

    @Test
    void everyScreenSaysWhatIsMissing(CapturedOutput log) {
        fallSilent();
        for (String screen : Screens.all()) {
            int status = Screens.open(screen);
            if (!READ_NOTHING.contains(screen)) {
                assertThat(words()).as(screen).contains(SENTENCE, "Try again");
                assertThat(status).as(screen).isEqualTo(503);
            }
        }
        assertThat(log.getAll()).doesNotContain("Unexpected error", "\tat io.pilotage.ui");
    }

    @Test
    void whoComesAnewSeesTheFrameWithTheirNameAndWhatIsMissing(CapturedOutput log) {
        Screens.open("notifications");
        fallSilent();

        UI.getCurrent().getPage().reload();

        assertThat(words()).contains(SENTENCE, "Try again");
        assertThat(find(MenuBar.class).all())
                .anySatisfy(menu -> assertThat(
                                menu.getItems().getFirst().getElement().getTextRecursively())
                        .contains("Nell Harbour"));
        assertThat(log.getAll()).doesNotContain("Unexpected error", "\tat io.pilotage.ui");
    }

    @Test
    void aClickInAnOpenPageSaysSoAndKeepsWhatWasTyped(CapturedOutput log) {
        Screens.open("firm");
        find(TextField.class).withLabel("Name").single().setValue("Beacon Leaders " + UUID.randomUUID());
        find(TextArea.class).single().setValue("We place technology leaders.");
        fallSilent();

        test(find(Button.class).withText("Found the firm").single()).click();

        assertThat(words()).contains(SENTENCE);
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("We place technology leaders.");
        assertThat(log.getAll()).doesNotContain("Unexpected error", "\tat io.pilotage.ui");
        answerAgain();
        test(find(Button.class).withText("Found the firm").single()).click();
        assertThat(firms.mine(null, 2).items())
                .singleElement()
                .satisfies(firm -> assertThat(firm.description()).isEqualTo("We place technology leaders."));
    }

    @Test
    void whoeverWaitsForPostgreSqlIsToldInTime() throws SQLException {
        Screens.open("home");
        try (Connection forgotten = database.getConnection()) {
            forgotten.setAutoCommit(false);
            forgotten.createStatement().execute("lock table notification.notice in access exclusive mode");
            long begun = System.nanoTime();

            assertThat(Screens.open("notifications")).isEqualTo(503);

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(A_PAGE);
            assertThat(words()).contains(SENTENCE);
            forgotten.rollback();
        }
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
