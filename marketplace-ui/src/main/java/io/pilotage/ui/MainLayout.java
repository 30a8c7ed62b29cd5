package io.pilotage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.security.BrowserSession;
import java.util.List;

/** The frame around every view: skip link, brand, navigation by role, and the person's own corner. */
@Layout
@JavaScript("context://kept.js")
@JavaScript("context://steady.js")
@AnonymousAllowed
public final class MainLayout extends AppLayout implements AfterNavigationObserver {

    MainLayout(BrowserSession session, List<NavbarPart> parts) {
        setPrimarySection(Section.NAVBAR);
        session.person().map(person -> person.value().toString()).ifPresent(person -> {
            getElement().setAttribute("data-person", person);
            getElement().executeJs("window.pilotage?.enter($0)", person);
        });
        Div corner = new Div();
        corner.addClassName("corner");
        parts.forEach(part -> part.create().ifPresent(corner::add));
        corner.add(new ColourScheme());
        corner.add(session.signedIn() ? new PersonMenu(session) : new Doors());

        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("frame.navigation.toggle"));
        Header bar = new Header(skipLink(), toggle, brand(), corner);
        bar.addClassName("bar");
        addToNavbar(bar);

        Nav nav = new Nav(new Navigation());
        nav.setAriaLabel(getTranslation("frame.navigation"));
        addToDrawer(new Scroller(nav));
    }

    private Anchor skipLink() {
        Anchor skip = new Anchor("#" + Page.ID, getTranslation("frame.skip"));
        skip.addClassName("skip-link");
        // The router would take the fragment for a navigation; moving the focus is all that is wanted.
        skip.getElement()
                .executeJs(
                        "this.addEventListener('click', e => { e.preventDefault();"
                                + " document.getElementById($0)?.focus(); })",
                        Page.ID);
        return skip;
    }

    private Anchor brand() {
        Anchor brand = new Anchor("/", "Pilotage");
        brand.addClassName("brand");
        return brand;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        // After a move to another view, the keyboard and the screen reader start at its top.
        Component content = getContent();
        if (content instanceof Page && event.getLocationChangeEvent().getTrigger() != NavigationTrigger.PAGE_LOAD) {
            content.getElement().executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'start'});");
        }
    }
}
