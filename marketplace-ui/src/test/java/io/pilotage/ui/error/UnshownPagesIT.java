package io.pilotage.ui.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletResponse;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.RuleViolation;
import io.pilotage.marketplace.shared.RuleViolation.Kind;
import io.pilotage.marketplace.shared.StepUpRequired;
import io.pilotage.marketplace.shared.TooMany;
import io.pilotage.marketplace.web.ProblemResponses;
import io.pilotage.ui.testing.RefusedReading;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.Screens;
import io.pilotage.ui.testing.SignedIn;
import io.pilotage.ui.testing.Stage;
import io.pilotage.ui.testing.Turns;
import io.pilotage.ui.testing.Turns.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** What a person sees instead of a page that somebody or something refuses them: why, and a way on; nothing of it is an error of ours. */
@ScreenTest
@SignedIn
@ViewPackages(packages = "io.pilotage.ui")
@ExtendWith(OutputCaptureExtension.class)
class UnshownPagesIT extends SpringBrowserlessTest {

    /** They read nothing before somebody acts there, or ask the search engine and say themselves that it does not answer. */
    private static final Set<String> READ_NOTHING =
            Set.of("account/role", "engagements", "executives", "fees", "organisations/new");

    private static final String SENTENCE = "This page waits until the tide has turned.";

    @Autowired
    private Turns turns;

    @Autowired
    private Stage stage;

    @Autowired
    private Onboarding onboarding;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyScreenSaysTheSentenceOfTheRuleThatRefusesIt(Kind kind, CapturedOutput log) {
        Visitor everybody = new Visitor(new PersonId(UUID.randomUUID()), "Nell Harbour", List.of("admin", "moderator"));
        turns.take(everybody);
        Stream.of(MarketplaceRole.values()).forEach(onboarding::choose);
        turns.take(everybody);
        RuleViolation rule = new RuleViolation(kind, "tide", SENTENCE) {};
        int expected =
                kind == Kind.TOO_MANY ? 503 : ProblemResponses.status(rule).value();

        for (String screen : Screens.all()) {
            RefusedReading.during(rule, () -> {
                int status = Screens.open(screen);
                if (!READ_NOTHING.contains(screen)) {
                    assertThat(words()).as(screen).contains(SENTENCE, "Go to the start page");
                    assertThat(status)
                            .as(screen)
                            .isEqualTo(HttpStatusCode.isValidStatusCode(expected) ? expected : 409);
                }
            });
        }
        assertThat(log.getAll()).doesNotContain("Unexpected error", "\tat io.pilotage.ui");
    }

    @Test
    void aBidOfASealedEngagementSaysUntilWhenItIsSealedAndLeadsBack(CapturedOutput log) {
        turns.onboarded("Olive Tern", MarketplaceRole.ORGANISATION_MEMBER);
        EngagementId engagement = stage.ownPublishedEngagement();
        String bids = "hiring/" + engagement.value() + "/bids";

        assertThat(Screens.open(bids + "/" + UUID.randomUUID())).isEqualTo(409);

        assertThat(words()).contains("Bids are sealed until").doesNotContain("Something went wrong");
        assertThat(find(Anchor.class)
                        .withText("Go back to the page above")
                        .single()
                        .getHref())
                .isEqualTo(bids);
        assertThat(log.getAll()).doesNotContain("Unexpected error", "\tat io.pilotage.ui");
    }

    @Test
    void aPageThatNeedsAProofOfWhoOneIsOffersTheWayToGiveIt() {
        turns.onboarded("Olive Tern", MarketplaceRole.EXECUTIVE);
        RefusedReading.during(new StepUpRequired(), () -> Screens.open("payouts"));

        assertThat(words()).contains("passkey or a one-time code", "Show that it is me");
    }

    @Test
    void aPageThatIsAskedForTooOftenSaysWhenToComeBack() {
        turns.onboarded("Olive Tern", MarketplaceRole.EXECUTIVE);
        RefusedReading.during(
                new TooMany("searches", Duration.ofSeconds(40)),
                () -> assertThat(Screens.open("payouts")).isEqualTo(503));

        assertThat(words()).contains("Please try again in 40 seconds", "Try again");
        assertThat(((VaadinServletResponse) VaadinResponse.getCurrent()).getHeader("Retry-After"))
                .isEqualTo("40");
    }

    @Test
    void aPageForPeopleWhoHaveSignedInOffersThat() {
        turns.onboarded("Olive Tern", MarketplaceRole.EXECUTIVE);
        RefusedReading.during(
                new AuthenticationCredentialsNotFoundException("nobody"),
                () -> assertThat(Screens.open("payouts")).isEqualTo(401));

        assertThat(words()).contains("Please sign in").doesNotContain("Show that it is me", "proof of who you are");
        assertThat(findInView(Anchor.class).withText("Sign in").single().getHref())
                .startsWith("/oauth2/authorization/");
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
