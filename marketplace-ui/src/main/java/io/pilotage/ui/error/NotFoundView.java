package io.pilotage.ui.error;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.pilotage.ui.MainLayout;
import jakarta.servlet.http.HttpServletResponse;

/** No such address. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
final class NotFoundView extends ErrorPage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        say(event, VaadinIcon.QUESTION_CIRCLE_O, "error.not-found");
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
