package io.pilotage.ui.firm;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.firm.FirmDetails;
import io.pilotage.marketplace.firm.FirmInvitations;
import io.pilotage.marketplace.firm.Rosters;
import io.pilotage.ui.HomePart;
import io.pilotage.ui.security.BrowserSession;
import java.util.Optional;

/** Leads from the home page to what firms offer, and to the firm that places an executive. */
@org.springframework.stereotype.Component
class FirmOffers implements HomePart {

    private final BrowserSession session;
    private final FirmInvitations invitations;
    private final Rosters rosters;

    FirmOffers(BrowserSession session, FirmInvitations invitations, Rosters rosters) {
        this.session = session;
        this.invitations = invitations;
        this.rosters = rosters;
    }

    @Override
    public Optional<Component> create() {
        if (!session.signedIn()) {
            return Optional.empty();
        }
        int offers = invitations.mine().size();
        if (offers > 0) {
            return Optional.of(link(I18NProvider.translate("firm.home.offers", offers)));
        }
        return session.has("EXECUTIVE")
                ? rosters.mine()
                        .map(FirmDetails::name)
                        .map(name -> link(I18NProvider.translate("firm.home.placed", name)))
                : Optional.empty();
    }

    private static Component link(String words) {
        return new Paragraph(new Anchor("firm-invitations", words));
    }
}
