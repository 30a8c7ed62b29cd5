package io.pilotage.ui.error;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.pilotage.ui.MainLayout;
import io.pilotage.ui.component.Refusal;
import jakarta.servlet.http.HttpServletResponse;

/** A view that is not for the roles of this person. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
final class ClosedRouteView extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        Refusal.note("forbidden", event.getLocation());
        say(event, VaadinIcon.LOCK, "error.denied");
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
