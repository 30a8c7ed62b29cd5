package io.pilotage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.security.BrowserSession;
import io.pilotage.ui.security.KeycloakJourney;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What Pilotage is, in plain words, with the two doors: hire, and work. */
@Route("")
@AnonymousAllowed
final class LandingView extends Page implements BeforeEnterObserver {

    /** Why somebody's session may have ended, as {@code LiveSessions} names it in the address. */
    private static final Set<String> ENDS =
            Set.of("age", "idleness", "elsewhere", "many", "silence", "everywhere", "everywhere-follows");

    /** An address below ours, and none of anybody else's. */
    private static final Pattern OWN_PAGE = Pattern.compile("[\\w-]++(?:/[\\w-]++)*+(?:\\?[\\w%&=+.~-]*+)?");

    private final BrowserSession session;
    private final Div back = new Div();

    LandingView(BrowserSession session) {
        super("");
        this.session = session;
        addClassName("landing");
        header().heading(getTranslation("frame.landing.heading")).lead(getTranslation("frame.landing.lead"));
        Div doors =
                new Div(door("hire", KeycloakJourney.SIGN_UP_TO_HIRE), door("work", KeycloakJourney.SIGN_UP_TO_WORK));
        doors.addClassName("two-doors");
        add(back, doors, how(), price());
    }

    /** Whoever has signed in goes home; a newcomer is led on from there to onboarding. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (session.signedIn()) {
            event.forwardTo("home");
        }
        QueryParameters address = event.getLocation().getQueryParameters();
        address.getSingleParameter("ended").filter(ENDS::contains).ifPresent(why -> {
            header().lead(getTranslation("frame.ended." + why));
            address.getSingleParameter("page")
                    .filter(page -> OWN_PAGE.matcher(page).matches())
                    .ifPresent(this::leadBack);
        });
    }

    /** A page that is not for visitors is shown when they have signed in. */
    private void leadBack(String page) {
        Anchor way = new Anchor(page, getTranslation("frame.ended.back"));
        way.setRouterIgnore(true);
        way.addClassName("button-link");
        back.add(way);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.landing.title");
    }

    private Component door(String name, String signUp) {
        String prefix = "frame.landing." + name;
        UnorderedList points = new UnorderedList();
        IntStream.rangeClosed(1, 3).forEach(n -> points.add(new ListItem(getTranslation(prefix + "." + n))));
        Anchor way = new Anchor(signUp, getTranslation(prefix + ".action"));
        way.setRouterIgnore(true);
        way.addClassName("button-link");
        Article door = new Article(
                new H2(getTranslation(prefix)), new Paragraph(getTranslation(prefix + ".lead")), points, way);
        door.addClassName("door");
        return door;
    }

    private Component how() {
        OrderedList steps = new OrderedList();
        steps.addClassName("steps");
        IntStream.rangeClosed(1, 4).forEach(n -> steps.add(new ListItem(getTranslation("frame.landing.step." + n))));
        return new Section(new H2(getTranslation("frame.landing.how")), steps);
    }

    private Component price() {
        return new Section(
                new H2(getTranslation("frame.landing.price")),
                new Paragraph(getTranslation("frame.landing.price.words")),
                new Anchor("fees", getTranslation("frame.landing.price.more")));
    }
}
