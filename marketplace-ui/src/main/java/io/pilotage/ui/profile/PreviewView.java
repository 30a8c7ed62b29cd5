package io.pilotage.ui.profile;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.executive.ProfileDetails;
import io.pilotage.ui.component.Page;
import jakarta.annotation.security.RolesAllowed;

/** The caller's own work as others would read it. */
@Route("profile/preview")
@RolesAllowed("EXECUTIVE")
final class PreviewView extends Page {

    PreviewView(Executives executives) {
        super("");
        narrow();
        ProfileDetails mine = executives.mine();
        String headline = mine.content().headline();
        header().heading(mine.name())
                .trail(new Anchor("profile", getTranslation("profile.mine")))
                .lead(headline == null ? getTranslation("profile.no-headline") : headline);
        add(new ProfileRead(mine.content()));
    }
}
