package io.pilotage.ui.firm;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.firm.FirmDetails;
import io.pilotage.marketplace.firm.FirmId;
import io.pilotage.marketplace.firm.Firms;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Tone;
import io.pilotage.ui.security.BrowserSession;
import io.pilotage.ui.suspension.SuspendButton;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;

/** A firm as everybody who is signed in may read it. */
@Route("firms/:id")
@PermitAll
final class FirmPageView extends Page implements BeforeEnterObserver {

    private final Firms firms;
    private final Suspensions suspensions;
    private final BrowserSession session;
    private final Div content = new Div();

    FirmPageView(Firms firms, Suspensions suspensions, BrowserSession session) {
        super("");
        this.firms = firms;
        this.suspensions = suspensions;
        this.session = session;
        narrow();
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FirmDetails firm = firms.get(id(event.getRouteParameters().get("id").orElse("")));
        header().heading(firm.name()).withoutActions();
        content.removeAll();
        content.add(new Paragraph(firm.description()));
        if (firm.website() != null) {
            Anchor website = new Anchor(firm.website(), firm.website());
            website.getElement().setAttribute("rel", "nofollow noopener");
            content.add(website);
        }
        if (firm.suspended()) {
            header().badge(new StatusBadge(Tone.BAD, getTranslation("suspension.stands")));
        } else if (session.isStaff()) {
            header().secondary(new SuspendButton(
                    suspensions, SuspendableKind.FIRM, firm.id().value(), firm.name()));
        }
    }

    private static FirmId id(String text) {
        try {
            return new FirmId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound("firm");
        }
    }
}
