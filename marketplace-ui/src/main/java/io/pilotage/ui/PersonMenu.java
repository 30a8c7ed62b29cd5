package io.pilotage.ui;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.pilotage.ui.security.BrowserSession;

/** The signed-in person: their name, and the way out. */
final class PersonMenu extends MenuBar {

    PersonMenu(BrowserSession session) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        String name = session.name();
        Avatar avatar = new Avatar(name);
        avatar.getElement().setAttribute("aria-hidden", "true");
        Span written = new Span(name);
        written.addClassName("person-name");
        Div person = new Div(avatar, written);
        person.addClassName("person");
        MenuItem root = addItem(person);
        root.setAriaLabel(getTranslation("frame.person.menu", name));
        root.getSubMenu().addItem(getTranslation("frame.sign-out"), event -> session.signOut());
    }
}
