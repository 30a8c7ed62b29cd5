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

/** A page that could not be built: a reference instead of a message that nobody can use. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
final class BrokenView extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        say(VaadinIcon.TOOLS, "error.broken", Refusal.logged(parameter.getException()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
