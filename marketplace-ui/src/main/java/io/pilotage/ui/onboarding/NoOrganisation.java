package io.pilotage.ui.onboarding;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.pilotage.ui.component.EmptyState;

/** What somebody sees who acts for no organisation where one is needed: the two ways to one. */
public final class NoOrganisation extends Div {

    public NoOrganisation() {
        add(new EmptyState(
                VaadinIcon.USERS,
                getTranslation("onboarding.none.title"),
                getTranslation("onboarding.none.words"),
                new Anchor(FoundingView.ADDRESS, getTranslation("onboarding.founding"))));
    }
}
