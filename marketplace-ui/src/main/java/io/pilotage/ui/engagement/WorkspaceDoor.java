package io.pilotage.ui.engagement;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.ui.security.BrowserSession;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Leads members from the addresses that notices and mails carry to their own workspace, where there is no public page. */
@Component
final class WorkspaceDoor implements VaadinServiceInitListener {

    private static final Pattern PUBLIC =
            Pattern.compile("engagements/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(/bids)?/?");

    private final transient BrowserSession session;
    private final transient Engagements engagements;
    private final transient Organisations organisations;

    WorkspaceDoor(BrowserSession session, Engagements engagements, Organisations organisations) {
        this.session = session;
        this.engagements = engagements;
        this.organisations = organisations;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(ui -> ui.getUI().addBeforeEnterListener(this::check));
    }

    private void check(BeforeEnterEvent event) {
        Matcher address = PUBLIC.matcher(event.getLocation().getPath());
        if (event.isErrorEvent() || !address.matches() || !session.has("ORGANISATION_MEMBER")) {
            return;
        }
        EngagementId id = new EngagementId(UUID.fromString(address.group(1)));
        boolean bids = address.group(2) != null;
        if (ours(id).filter(engagement -> bids || engagement.publishedAt() == null)
                .isPresent()) {
            event.forwardTo(bids ? Addresses.bids(id) : Addresses.overview(id));
        }
    }

    private Optional<EngagementDetails> ours(EngagementId id) {
        try {
            return Optional.of(engagements.get(id))
                    .filter(engagement ->
                            organisations.isMember(engagement.organisation().id()));
        } catch (NotFound unknown) {
            return Optional.empty();
        }
    }
}
