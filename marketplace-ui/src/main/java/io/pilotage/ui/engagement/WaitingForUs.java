package io.pilotage.ui.engagement;

import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.organisation.Permissions;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.ui.security.BrowserSession;
import io.pilotage.ui.worklist.Waiting;
import io.pilotage.ui.worklist.WhatWaits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts, returned briefs and bids to read, of the organisations for which the person may go on with them. */
@Component
class WaitingForUs implements WhatWaits {

    private final BrowserSession session;
    private final Engagements engagements;
    private final Organisations organisations;

    WaitingForUs(BrowserSession session, Engagements engagements, Organisations organisations) {
        this.session = session;
        this.engagements = engagements;
        this.organisations = organisations;
    }

    @Override
    public List<Waiting> now() {
        if (!session.has("ORGANISATION_MEMBER")) {
            return List.of();
        }
        Map<OrganisationId, Permissions> held = organisations.myPermissions();
        Slice<EngagementDetails> waiting = engagements.ours(EngagementGroup.NEEDS_US.states(), "", null, SHOWN);
        List<Waiting> list = new ArrayList<>(waiting.items().stream()
                .filter(engagement ->
                        mayGoOn(engagement, held.get(engagement.organisation().id())))
                .map(engagement -> waiting(engagement, held.size() > 1))
                .toList());
        if (waiting.next() != null) {
            list.add(new Waiting(
                    I18NProvider.translate("engagement.home.all"),
                    Addresses.waiting(),
                    I18NProvider.translate("engagement.home.all.words")));
        }
        return list;
    }

    private static Waiting waiting(EngagementDetails engagement, boolean severalOrganisations) {
        String title = severalOrganisations
                ? I18NProvider.translate(
                        "engagement.home.of",
                        engagement.title(),
                        engagement.organisation().name())
                : engagement.title();
        return new Waiting(title, Addresses.start(engagement), I18NProvider.translate(StateWords.nextKey(engagement)));
    }

    private static boolean mayGoOn(EngagementDetails engagement, @Nullable Permissions held) {
        return held != null && needed(engagement).stream().anyMatch(held::include);
    }

    /** What one needs one of to do what comes next. */
    private static Set<Permission> needed(EngagementDetails engagement) {
        return switch (engagement.state()) {
            case DRAFT -> Set.of(Permission.DRAFT, Permission.PUBLISH);
            case REJECTED -> Set.of(Permission.PUBLISH);
            default -> Set.of(Permission.EVALUATE, Permission.AWARD);
        };
    }
}
