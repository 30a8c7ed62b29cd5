package io.pilotage.ui.onboarding;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.pilotage.marketplace.identity.MarketplaceRole;
import java.util.Collection;

/** What a person wants to do, with the answers that each role needs; leads home when the role is taken. */
final class RoleQuestion extends Div {

    private final FirstSteps steps;
    private final RadioButtonGroup<MarketplaceRole> role = new RadioButtonGroup<>();
    private final Div answers = new Div();

    RoleQuestion(FirstSteps steps, Collection<MarketplaceRole> offered) {
        this.steps = steps;
        role.setLabel(getTranslation("onboarding.role"));
        role.setItems(offered);
        role.setItemLabelGenerator(MarketplaceRole::label);
        role.addValueChangeListener(event -> ask(event.getValue()));
        add(role, answers);
    }

    void preset(MarketplaceRole likely) {
        role.setValue(likely);
    }

    private void ask(MarketplaceRole chosen) {
        answers.removeAll();
        answers.add(
                switch (chosen) {
                    case ORGANISATION_MEMBER ->
                        new OrganisationForm(
                                statement -> {
                                    steps.hireFor(statement);
                                    goHome();
                                },
                                steps::askToCheckNumber);
                    case EXECUTIVE, FIRM_MEMBER ->
                        new ConfirmRole(chosen, () -> {
                            steps.workAs(chosen);
                            goHome();
                        });
                });
    }

    /** A full load, so that the navigation is drawn again for the new role. */
    private static void goHome() {
        UI.getCurrent().getPage().setLocation("home");
    }
}
