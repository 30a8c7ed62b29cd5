package io.pilotage.ui.alert;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.pilotage.marketplace.alert.StopLinks;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.ui.component.Page;

/** Where the link in a mail leads: one click stops the mails of that search, without signing in. */
@Route("saved-searches/stop/:token")
@AnonymousAllowed
final class StopView extends Page implements BeforeEnterObserver {

    private final StopLinks links;
    private final Div content = new Div();

    StopView(StopLinks links) {
        super("");
        this.links = links;
        narrow();
        header().heading(getTranslation("alert.stop.heading"));
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        content.removeAll();
        header().withoutActions();
        String token = event.getRouteParameters().get("token").orElse("");
        try {
            content.add(new Paragraph(getTranslation("alert.stop.question", links.nameOf(token))));
            header().primary(new Button(getTranslation("alert.stop.do"), click -> stop(token)));
        } catch (NotFound gone) {
            content.add(new Paragraph(getTranslation("alert.stop.gone")));
        }
    }

    private void stop(String token) {
        links.stop(token);
        header().withoutActions();
        content.removeAll();
        Paragraph done = new Paragraph(getTranslation("alert.stop.done"));
        done.getElement().setAttribute("role", "status");
        content.add(done);
    }
}
