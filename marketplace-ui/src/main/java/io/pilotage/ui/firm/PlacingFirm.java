package io.pilotage.ui.firm;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.firm.FirmDetails;
import io.pilotage.marketplace.firm.Rosters;
import io.pilotage.ui.HomePart;
import io.pilotage.ui.security.BrowserSession;
import java.util.Optional;

/** Leads from the home page to the firm that places an executive. */
@org.springframework.stereotype.Component
class PlacingFirm implements HomePart {

    private final BrowserSession session;
    private final Rosters rosters;

    PlacingFirm(BrowserSession session, Rosters rosters) {
        this.session = session;
        this.rosters = rosters;
    }

    @Override
    public Optional<Component> create() {
        return session.has("EXECUTIVE")
                ? rosters.mine()
                        .map(FirmDetails::name)
                        .map(name -> new Paragraph(
                                new Anchor("firm-invitations", I18NProvider.translate("firm.home.placed", name))))
                : Optional.empty();
    }
}
