package io.pilotage.ui.profile;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.executive.ProfileContent;
import io.pilotage.marketplace.executive.ProfileDetails;
import io.pilotage.marketplace.executive.ProfileState;
import io.pilotage.marketplace.firm.FirmDetails;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Tone;
import io.pilotage.ui.security.BrowserSession;
import io.pilotage.ui.suspension.SuspendButton;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.UUID;

/** A published profile, for everybody who is signed in. */
@Route("executives/:id")
@PermitAll
final class ExecutiveView extends Page implements BeforeEnterObserver {

    private final Executives executives;
    private final Suspensions suspensions;
    private final BrowserSession session;
    private final Div content = new Div();

    ExecutiveView(Executives executives, Suspensions suspensions, BrowserSession session) {
        super("");
        this.executives = executives;
        this.suspensions = suspensions;
        this.session = session;
        narrow();
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ProfileDetails profile =
                executives.get(id(event.getRouteParameters().get("id").orElse("")));
        ProfileContent shown = Objects.requireNonNullElse(profile.published(), profile.content());
        header().heading(profile.name())
                .trail(new Anchor("executives", getTranslation("search.executives")))
                .lead(Objects.requireNonNullElse(shown.headline(), getTranslation("profile.no-headline")));
        content.removeAll();
        header().withoutActions();
        if (!profile.claimed()) {
            header().badge(new StatusBadge(Tone.ATTENTION, getTranslation("profile.unclaimed")));
            content.add(new Paragraph(getTranslation("profile.unclaimed.words")));
        } else if (session.isStaff() && profile.state() != ProfileState.SUSPENDED) {
            header().secondary(new SuspendButton(
                    suspensions,
                    SuspendableKind.PERSON,
                    executives.personOf(profile.id()).value(),
                    profile.name()));
        }
        if (profile.state() == ProfileState.SUSPENDED) {
            header().badge(new StatusBadge(Tone.BAD, profile.state().label()));
        }
        FirmDetails firm = profile.placedBy();
        if (firm != null) {
            content.add(new Paragraph(
                    new Anchor("firms/" + firm.id().value(), getTranslation("profile.placed-by", firm.name()))));
        }
        content.add(new ProfileRead(shown));
    }

    private static ExecutiveId id(String text) {
        try {
            return new ExecutiveId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound("executive");
        }
    }
}
