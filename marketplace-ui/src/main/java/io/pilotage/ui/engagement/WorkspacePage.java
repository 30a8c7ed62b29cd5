package io.pilotage.ui.engagement;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.ui.component.Page;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The base of the pages on one engagement of the caller's organisation; for its members only, for others it does not exist. */
public abstract class WorkspacePage extends Page implements BeforeEnterObserver {

    /** The parts of the workspace that a person moves between. */
    protected enum Part {
        OVERVIEW,
        MATCHES,
        BIDS
    }

    private final Engagements engagements;
    private final Organisations organisations;
    private final Part part;
    private final Nav parts = new Nav();
    private final Div content = new Div();
    private @Nullable EngagementDetails engagement;

    protected WorkspacePage(Engagements engagements, Organisations organisations, Part part) {
        super("");
        this.engagements = engagements;
        this.organisations = organisations;
        this.part = part;
        parts.addClassName("parts");
        parts.setAriaLabel(getTranslation("engagement.parts"));
        content.addClassName("stack");
        add(parts, content);
    }

    /** Shows it in {@link #content()}, instead of what stood there; called on entering and whenever something happened to it. */
    protected abstract void show(EngagementDetails engagement);

    protected final Div content() {
        return content;
    }

    protected final EngagementDetails engagement() {
        return Objects.requireNonNull(engagement, "asked for before the page was entered");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        read(Addresses.id(event.getRouteParameters()));
        EngagementId id = engagement().id();
        header().heading(engagement().title()).trail(Addresses.list());
        UnorderedList ways = new UnorderedList(
                way(Part.OVERVIEW, Addresses.overview(id)),
                way(Part.MATCHES, Addresses.matches(id)),
                way(Part.BIDS, Addresses.bids(id)));
        parts.removeAll();
        parts.add(ways);
        refresh();
    }

    /** Reads the engagement again and shows it as it is now. */
    protected final void refresh() {
        read(engagement().id());
        header().badge(StateWords.badge(engagement()));
        show(engagement());
    }

    private void read(EngagementId id) {
        EngagementDetails found = engagements.get(id);
        if (!organisations.isMember(found.organisation().id())) {
            throw new NotFound("engagement");
        }
        engagement = found;
    }

    private ListItem way(Part to, String address) {
        Anchor anchor = new Anchor(
                address, getTranslation("engagement.part." + to.name().toLowerCase(Locale.ROOT)));
        if (to == part) {
            anchor.getElement().setAttribute("aria-current", "page");
        }
        return new ListItem(anchor);
    }
}
