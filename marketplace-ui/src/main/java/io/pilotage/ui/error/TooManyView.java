package io.pilotage.ui.error;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.pilotage.marketplace.shared.TooMany;
import io.pilotage.ui.MainLayout;
import io.pilotage.ui.component.Refusal;
import org.springframework.http.HttpStatus;

/** The page does what this person did too often already; it says when they may go on. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
final class TooManyView extends ErrorPage implements HasErrorParameter<TooMany> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<TooMany> parameter) {
        Refusal.note("too-many-requests", event.getLocation());
        say(VaadinIcon.HOURGLASS, "error.too-many", parameter.getException().sentence());
        return HttpStatus.TOO_MANY_REQUESTS.value();
    }
}
