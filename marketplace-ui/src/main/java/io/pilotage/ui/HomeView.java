package io.pilotage.ui;

import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.security.BrowserSession;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Where a signed-in person starts: everything that is open to them. */
@Route("home")
@PermitAll
@Menu(title = "frame.home", icon = "vaadin:home-o", order = 0)
final class HomeView extends Page {

    HomeView(BrowserSession session, List<HomePart> parts) {
        super("");
        header().heading(getTranslation("frame.home.heading", firstName(session.name())));
        parts.forEach(part -> part.create().ifPresent(this::add));
        Div ways = new Div();
        ways.addClassName("cards");
        MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.menuClass() != HomeView.class)
                .forEach(entry -> ways.add(card(entry)));
        add(ways);
    }

    private Card card(MenuEntry entry) {
        Card card = new Card();
        if (entry.icon() != null) {
            Icon icon = new Icon(entry.icon());
            icon.getElement().setAttribute("aria-hidden", "true");
            card.setHeaderPrefix(icon);
        }
        card.setTitle(new Anchor(entry.path(), getTranslation(entry.title())));
        return card;
    }

    private static String firstName(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }
}
