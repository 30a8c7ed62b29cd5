package io.pilotage.ui.error;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.pilotage.ui.MainLayout;
import io.pilotage.ui.component.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** A service refused the caller; the address itself is no secret. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
final class DeniedView extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        Refusal.note("forbidden", event.getLocation());
        say(event, VaadinIcon.LOCK, "error.denied");
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
