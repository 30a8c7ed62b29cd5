package io.pilotage.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.security.BrowserSession;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Where a signed-in person starts: what stands against them, what waits for them, and what features show beside that. */
@Route("home")
@PermitAll
@Menu(title = "frame.home", icon = "vaadin:home-o", order = 0)
final class HomeView extends Page {

    HomeView(BrowserSession session, List<HomePart> parts) {
        super("");
        header().heading(getTranslation("frame.home.heading", firstName(session.name())));
        parts.forEach(part -> part.create().ifPresent(this::add));
    }

    private static String firstName(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }
}
