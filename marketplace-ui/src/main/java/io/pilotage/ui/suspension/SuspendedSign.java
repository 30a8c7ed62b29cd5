package io.pilotage.ui.suspension;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.ui.NavbarPart;
import io.pilotage.ui.component.QuietLook;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Tone;
import io.pilotage.ui.security.BrowserSession;
import java.util.Optional;

/** A sign in the bar of everybody against whom a suspension stands, which leads to the reason. */
@org.springframework.stereotype.Component
class SuspendedSign implements NavbarPart {

    private final BrowserSession session;
    private final Suspensions suspensions;

    SuspendedSign(BrowserSession session, Suspensions suspensions) {
        this.session = session;
        this.suspensions = suspensions;
    }

    @Override
    public Optional<Component> create() {
        return session.signedIn() ? Optional.of(new Sign()) : Optional.empty();
    }

    private final class Sign extends Div {

        private boolean looked;

        Sign() {
            QuietLook.afterEachPage(this, this::look);
        }

        private void look() {
            if (!looked && !suspensions.mine().isEmpty()) {
                add(new Anchor("home", new StatusBadge(Tone.BAD, getTranslation("suspension.stands"))));
            }
            looked = true;
        }
    }
}
