package io.pilotage.ui.firm;

import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.firm.FirmInvitations;
import io.pilotage.ui.security.BrowserSession;
import io.pilotage.ui.worklist.Waiting;
import io.pilotage.ui.worklist.WhatWaits;
import java.util.List;
import org.springframework.stereotype.Component;

/** What firms invite the person to. */
@Component
class FirmsInvitations implements WhatWaits {

    private final BrowserSession session;
    private final FirmInvitations invitations;

    FirmsInvitations(BrowserSession session, FirmInvitations invitations) {
        this.session = session;
        this.invitations = invitations;
    }

    @Override
    public List<Waiting> now() {
        if (!session.signedIn()) {
            return List.of();
        }
        return invitations.mine(null, SHOWN).items().stream()
                .map(invitation -> new Waiting(
                                I18NProvider.translate("firm.home.offer", invitation.firmName()),
                                "firm-invitations",
                                I18NProvider.translate("firm.home.offer." + invitation.seat(), invitation.invitedBy()))
                        .by(I18NProvider.translate("firm.home.offer.ends"), invitation.expiresAt()))
                .toList();
    }
}
