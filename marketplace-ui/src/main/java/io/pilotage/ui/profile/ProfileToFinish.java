package io.pilotage.ui.profile;

import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.executive.Edition;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.executive.ProfileDetails;
import io.pilotage.ui.security.BrowserSession;
import io.pilotage.ui.worklist.Waiting;
import io.pilotage.ui.worklist.WhatWaits;
import java.util.List;
import org.springframework.stereotype.Component;

/** A profile that was returned, or that nobody has submitted yet. */
@Component
class ProfileToFinish implements WhatWaits {

    private final BrowserSession session;
    private final Executives executives;

    ProfileToFinish(BrowserSession session, Executives executives) {
        this.session = session;
        this.executives = executives;
    }

    @Override
    public List<Waiting> now() {
        if (!session.has("EXECUTIVE")) {
            return List.of();
        }
        ProfileDetails profile = executives.mine();
        if (profile.returnedBecause() != null) {
            return List.of(
                    new Waiting(I18NProvider.translate("profile.home.returned"), "profile", profile.returnedBecause()));
        }
        if (profile.edition() != Edition.DRAFT) {
            return List.of();
        }
        return List.of(new Waiting(
                I18NProvider.translate("profile.home.draft"),
                "profile",
                I18NProvider.translate(profile.published() == null ? "profile.home.draft.words" : "profile.changed")));
    }
}
