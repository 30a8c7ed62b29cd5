package io.pilotage.ui.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinSession;

/** Leads somebody who wants to act on money, and has not just proven who they are, through Keycloak and back to this page. */
public final class ProofDialog extends Dialog {

    public ProofDialog() {
        setHeaderTitle(getTranslation("security.proof"));
        setWidth("min(34rem, 94vw)");
        add(
                new Paragraph(getTranslation("security.proof.words")),
                new Paragraph(getTranslation("security.proof.first")));
        Button confirm = new Button(getTranslation("security.proof.confirm"), event -> leave(KeycloakJourney.STEP_UP));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        Button passkey = new Button(
                getTranslation("security.proof.passkey"),
                event -> leave(KeycloakJourney.PASSKEY, KeycloakJourney.STEP_UP));
        getFooter().add(new Button(getTranslation("security.proof.cancel"), event -> close()), passkey, confirm);
    }

    private static void leave(String journey, String... next) {
        UI ui = UI.getCurrent();
        String page = "/" + ui.getActiveViewLocation().getPathWithQueryParameters();
        SignInReturn.to(VaadinSession.getCurrent().getSession(), page, next);
        ui.getPage().executeJs("window.pilotage?.away()"); // and back, to what is kept in this tab
        ui.getPage().setLocation(journey);
    }
}
