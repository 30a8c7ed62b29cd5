package io.pilotage.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.QuietLook;
import io.pilotage.ui.security.BrowserSession;

/** The signed-in person: their name, the way to their account, and the way out. */
final class PersonMenu extends MenuBar {

    private final Avatar avatar = new Avatar();
    private final Span written = new Span();
    private final MenuItem root;
    private boolean looked;

    PersonMenu(BrowserSession session) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        avatar.getElement().setAttribute("aria-hidden", "true");
        written.addClassName("person-name");
        Div person = new Div(avatar, written);
        person.addClassName("person");
        root = addItem(person);
        show(session.nameAtSignIn());
        QuietLook.afterEachPage(this, () -> look(session));
        root.getSubMenu()
                .addItem(
                        getTranslation("frame.account"),
                        event -> UI.getCurrent().navigate("account"));
        root.getSubMenu().addItem(getTranslation("frame.sign-out"), event -> leave(session));
    }

    /** The name may have changed since. */
    private void look(BrowserSession session) {
        if (!looked) {
            show(session.name());
            looked = true;
        }
    }

    private void show(String name) {
        avatar.setName(name);
        written.setText(name);
        root.setAriaLabel(getTranslation("frame.person.menu", name));
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
