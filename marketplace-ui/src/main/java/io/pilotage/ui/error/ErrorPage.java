package io.pilotage.ui.error;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;

/** The common shape of the error pages: what happened, why that may be, and a way on. */
abstract class ErrorPage extends Page {

    ErrorPage() {
        super("");
        narrow();
    }

    final void say(VaadinIcon icon, String key, Object... parameters) {
        header().heading(getTranslation(key + ".heading"));
        add(new EmptyState(
                icon,
                getTranslation(key + ".title"),
                getTranslation(key + ".words", parameters),
                new Anchor("/", getTranslation("error.home"))));
    }
}
