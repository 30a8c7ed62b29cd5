package io.pilotage.ui.alert;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.alert.SavedSearchDetails;
import io.pilotage.marketplace.alert.SavedSearches;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.security.BrowserSession;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The person's saved searches: what is new in each, how often it mails, and its end. */
@Route("saved-searches")
@RolesAllowed({"EXECUTIVE", "ORGANISATION_MEMBER"})
@Menu(title = "alert.heading", icon = "vaadin:bookmark", order = 13)
final class SavedSearchesView extends Page {

    private final SavedSearches searches;
    private final String email;
    private final Anchor search;
    private final Div list = new Div();

    SavedSearchesView(SavedSearches searches, CurrentPerson current, BrowserSession session) {
        super("");
        this.searches = searches;
        this.email = current.require().email();
        search = session.has("EXECUTIVE")
                ? new Anchor("engagements", getTranslation("search.engagements"))
                : new Anchor("executives", getTranslation("search.executives"));
        narrow();
        header().heading(getTranslation("alert.heading")).lead(getTranslation("alert.lead", email));
        list.addClassName("stack");
        add(list);
        show();
    }

    private void show() {
        list.removeAll();
        List<SavedSearchDetails> mine = searches.mine();
        mine.forEach(saved -> list.add(new SavedSearchCard(saved, searches, email, this::show)));
        if (mine.isEmpty()) {
            list.add(new EmptyState(
                    VaadinIcon.BOOKMARK,
                    getTranslation("alert.empty.title"),
                    getTranslation("alert.empty.words"),
                    search));
        }
    }
}
