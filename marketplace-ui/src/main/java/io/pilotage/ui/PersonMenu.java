package io.pilotage.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.security.BrowserSession;

/** The signed-in person: their name, the way to their account, and the way out. */
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
        root.getSubMenu()
                .addItem(
                        getTranslation("frame.account"),
                        event -> UI.getCurrent().navigate("account"));
        root.getSubMenu().addItem(getTranslation("frame.sign-out"), event -> leave(session));
    }

    /** What is typed and not stored goes with the session, so that the next person at this browser does not find it. */
    private void leave(BrowserSession session) {
        UI.getCurrentOrThrow()
                .getPage()
                .executeJs("return window.pilotage?.unsaved() ?? false")
                .then(Boolean.class, unsaved -> {
                    if (unsaved) {
                        new BindingAct(getTranslation("frame.sign-out.question"))
                                .happens(getTranslation("frame.sign-out.happens"))
                                .undo(getTranslation("frame.sign-out.undo"))
                                .dangerous()
                                .confirm(getTranslation("frame.sign-out"), () -> signOut(session))
                                .open();
                    } else {
                        signOut(session);
                    }
                });
    }

    private static void signOut(BrowserSession session) {
        UI.getCurrentOrThrow().getPage().executeJs("window.pilotage?.wipe()").then(wiped -> session.signOut());
    }
}
