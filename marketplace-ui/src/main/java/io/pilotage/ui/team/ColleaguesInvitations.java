package io.pilotage.ui.team;

import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.organisation.Invitations;
import io.pilotage.ui.security.BrowserSession;
import io.pilotage.ui.worklist.Waiting;
import io.pilotage.ui.worklist.WhatWaits;
import java.util.List;
import org.springframework.stereotype.Component;

/** What colleagues invite the person to; the mail that invites carries the only link that accepts. */
@Component
class ColleaguesInvitations implements WhatWaits {

    private final BrowserSession session;
    private final Invitations invitations;

    ColleaguesInvitations(BrowserSession session, Invitations invitations) {
        this.session = session;
        this.invitations = invitations;
    }

    @Override
    public List<Waiting> now() {
        if (!session.signedIn()) {
            return List.of();
        }
        return invitations.mine(SHOWN).stream()
                .map(offer -> new Waiting(
                                I18NProvider.translate("team.home.invited", offer.organisation()),
                                "",
                                I18NProvider.translate("team.home.invited.words", offer.invitedBy()))
                        .by(I18NProvider.translate("team.home.invited.ends"), offer.expiresAt()))
                .toList();
    }
}
