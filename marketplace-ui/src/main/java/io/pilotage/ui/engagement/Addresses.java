package io.pilotage.ui.engagement;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouteParameters;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.EngagementState;
import io.pilotage.marketplace.shared.NotFound;
import java.util.UUID;

/** Where the pages of an organisation's engagements lie. */
public final class Addresses {

    /** The list, and the beginning of every address below it. */
    public static final String LIST = "hiring";

    private Addresses() {}

    public static String overview(EngagementId id) {
        return LIST + "/" + id.value();
    }

    /** The list of what waits for the organisation. */
    static String waiting() {
        return LIST + "?standing=" + EngagementGroup.NEEDS_US.inAddress();
    }

    static String brief(EngagementId id) {
        return overview(id) + "/brief";
    }

    public static String matches(EngagementId id) {
        return overview(id) + "/matches";
    }

    public static String bids(EngagementId id) {
        return overview(id) + "/bids";
    }

    public static String bid(EngagementId id, UUID bid) {
        return bids(id) + "/" + bid;
    }

    /** Drafts open where they are written, everything else in its workspace. */
    static String start(EngagementDetails engagement) {
        return engagement.state() == EngagementState.DRAFT ? brief(engagement.id()) : overview(engagement.id());
    }

    /** The first step of every breadcrumb here. */
    public static Anchor list() {
        return new Anchor(LIST, I18NProvider.translate("engagement.list.heading"));
    }

    /** @throws NotFound if the address carries no well-formed id, as for an unknown one */
    public static EngagementId id(RouteParameters parameters) {
        return new EngagementId(uuid(parameters, "engagement"));
    }

    /** @throws NotFound if the parameter is no well-formed id */
    public static UUID uuid(RouteParameters parameters, String name) {
        try {
            return UUID.fromString(parameters.get(name).orElse(""));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound(name);
        }
    }
}
