package io.pilotage.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.pilotage.ui.security.KeycloakJourney;

/** The ways in for a visitor: sign in, or create an account. They leave the application, so the router keeps out. */
final class Doors extends Div {

    Doors() {
        addClassName("doors");
        Anchor in = leaving(KeycloakJourney.SIGN_IN, "frame.sign-in");
        Anchor up = leaving(KeycloakJourney.SIGN_UP, "frame.sign-up");
        up.addClassName("button-link");
        add(in, up);
    }

    private Anchor leaving(String address, String key) {
        Anchor anchor = new Anchor(address, getTranslation(key));
        anchor.setRouterIgnore(true);
        return anchor;
    }
}
