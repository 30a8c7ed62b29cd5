package io.pilotage.ui.onboarding;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.security.BrowserSession;
import jakarta.annotation.security.PermitAll;

/** The first questions: what a person came to do, and for whom. */
@Route("welcome")
@PermitAll
@BeforeOnboarding
final class OnboardingView extends Page implements BeforeEnterObserver {

    private final BrowserSession session;
    private final FirstSteps steps;
    private final Div answers = new Div();

    OnboardingView(BrowserSession session, FirstSteps steps) {
        super("");
        this.session = session;
        this.steps = steps;
        narrow();
        header().heading(getTranslation("onboarding.heading")).lead(getTranslation("onboarding.lead"));

        RadioButtonGroup<MarketplaceRole> role = new RadioButtonGroup<>(getTranslation("onboarding.role"));
        role.setItems(MarketplaceRole.values());
        role.setItemLabelGenerator(MarketplaceRole::label);
        role.addValueChangeListener(event -> ask(event.getValue()));
        add(role, answers);
        switch (session.accountType()) {
            case "organisation" -> role.setValue(MarketplaceRole.ORGANISATION_MEMBER);
            case "executive" -> role.setValue(MarketplaceRole.EXECUTIVE);
            default -> {}
        }
    }

    private void ask(MarketplaceRole role) {
        answers.removeAll();
        answers.add(
                switch (role) {
                    case ORGANISATION_MEMBER ->
                        new OrganisationForm(statement -> {
                            steps.hireFor(statement);
                            goHome();
                        });
                    case EXECUTIVE, FIRM_MEMBER ->
                        new ConfirmRole(role, () -> {
                            steps.workAs(role);
                            goHome();
                        });
                });
    }

    /** A full load, so that the navigation is drawn again for the new role. */
    private static void goHome() {
        UI.getCurrent().getPage().setLocation("home");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!session.needsOnboarding()) {
            event.forwardTo("home");
        }
    }
}
