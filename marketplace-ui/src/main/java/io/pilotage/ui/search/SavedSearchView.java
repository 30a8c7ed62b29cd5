package io.pilotage.ui.search;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.alert.SavedSearchDetails;
import io.pilotage.marketplace.alert.SavedSearchId;
import io.pilotage.marketplace.alert.SavedSearches;
import io.pilotage.marketplace.engagement.EngagementSearchRequest;
import io.pilotage.marketplace.executive.ExecutiveSearchRequest;
import io.pilotage.marketplace.shared.NotFound;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** Opens a saved search as the search page that asks it. */
@Route("saved-searches/:search")
@RolesAllowed({"EXECUTIVE", "ORGANISATION_MEMBER"})
final class SavedSearchView extends Div implements BeforeEnterObserver {

    private final SavedSearches searches;

    SavedSearchView(SavedSearches searches) {
        this.searches = searches;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SavedSearchDetails saved =
                searches.look(id(event.getRouteParameters().get("search").orElse("")));
        EngagementSearchRequest engagements = saved.engagements();
        ExecutiveSearchRequest executives = saved.executives();
        if (engagements != null) {
            event.forwardTo(EngagementsView.ROUTE, EngagementAddress.write(engagements.query()));
        } else if (executives != null) {
            event.forwardTo(ExecutivesView.ROUTE, ExecutiveAddress.write(executives.query()));
        }
    }

    private static SavedSearchId id(String text) {
        try {
            return new SavedSearchId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound("saved search");
        }
    }
}
