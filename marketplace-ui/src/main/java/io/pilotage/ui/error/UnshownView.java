package io.pilotage.ui.error;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.pilotage.ui.MainLayout;
import io.pilotage.ui.component.Refusal;
import io.pilotage.ui.security.KeycloakJourney;
import io.pilotage.ui.security.ProofDialog;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A page that cannot be shown: the sentence of the rule that forbids it, what is missing, or a reference to what is broken. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
final class UnshownView extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Duration A_WHILE = Duration.ofSeconds(30);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        boolean unproven = Refusal.needsProof(parameter.getException());
        Refusal refusal = Refusal.of(parameter.getException(), event.getLocation());
        switch (refusal.status()) {
            case UNAUTHORIZED ->
                say(event, VaadinIcon.LOCK, unproven ? "error.unproven" : "error.signed-out", refusal.sentence());
            case FORBIDDEN -> say(event, VaadinIcon.LOCK, "error.forbidden", refusal.sentence());
            case TOO_MANY_REQUESTS -> say(event, VaadinIcon.HOURGLASS, "error.too-many", refusal.sentence());
            case SERVICE_UNAVAILABLE -> say(event, VaadinIcon.UNLINK, "error.unavailable", refusal.sentence());
            case INTERNAL_SERVER_ERROR -> say(event, VaadinIcon.TOOLS, "error.broken", refusal.sentence());
            default -> say(event, VaadinIcon.CLOCK, "error.refused", refusal.sentence());
        }
        if (unproven) {
            header().primary(new Button(getTranslation("error.unproven.prove"), click -> new ProofDialog().open()));
        } else if (refusal.status() == HttpStatus.UNAUTHORIZED) {
            header().secondary(signIn());
        }
        boolean passes =
                refusal.status() == HttpStatus.TOO_MANY_REQUESTS || refusal.status() == HttpStatus.SERVICE_UNAVAILABLE;
        if (passes) {
            header().primary(new Button(
                    getTranslation("error.again"),
                    click -> UI.getCurrent().getPage().reload()));
            sayWhenAgain(Objects.requireNonNullElse(refusal.again(), A_WHILE));
            return HttpStatusCode.SERVICE_UNAVAILABLE.getCode(); // the router knows no 429
        }
        int status = refusal.status().value();
        return HttpStatusCode.isValidStatusCode(status) ? status : HttpStatusCode.CONFLICT.getCode();
    }

    private Anchor signIn() {
        Anchor way = new Anchor(KeycloakJourney.SIGN_IN, getTranslation("error.signed-out.sign-in"));
        way.setRouterIgnore(true);
        way.addClassName("button-link");
        return way;
    }

    /** For programs that read pages, which come back then. */
    private static void sayWhenAgain(Duration again) {
        VaadinResponse response = VaadinResponse.getCurrent();
        if (response != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(again.toSeconds()));
        }
    }
}
