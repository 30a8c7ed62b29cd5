package io.pilotage.ui.error;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.ui.MainLayout;
import io.pilotage.ui.component.Refusal;
import jakarta.servlet.http.HttpServletResponse;

/** The address is right but the thing does not exist, or this person may not know that it does. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
final class MissingThingView extends ErrorPage implements HasErrorParameter<NotFound> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        Refusal.note("not-found", event.getLocation());
        say(event, VaadinIcon.QUESTION_CIRCLE_O, "error.not-found");
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
