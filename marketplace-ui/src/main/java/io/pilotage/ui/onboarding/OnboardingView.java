package io.pilotage.ui.onboarding;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.security.BrowserSession;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The first questions: what a person came to do, and for whom. */
@Route("welcome")
@PermitAll
@BeforeOnboarding
final class OnboardingView extends Page implements BeforeEnterObserver {

    private final BrowserSession session;

    OnboardingView(BrowserSession session, FirstSteps steps) {
        super("");
        this.session = session;
        narrow();
        header().heading(getTranslation("onboarding.heading")).lead(getTranslation("onboarding.lead"));
        RoleQuestion question = new RoleQuestion(steps, List.of(MarketplaceRole.values()));
        switch (session.accountType()) {
            case "organisation" -> question.preset(MarketplaceRole.ORGANISATION_MEMBER);
            case "executive" -> question.preset(MarketplaceRole.EXECUTIVE);
            default -> {}
        }
        add(question);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!session.needsOnboarding()) {
            event.forwardTo("home");
        }
    }
}
