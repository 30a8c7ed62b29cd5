package io.pilotage.ui.notification;

import com.vaadin.flow.component.Component;
import io.pilotage.marketplace.notification.Inbox;
import io.pilotage.ui.NavbarPart;
import io.pilotage.ui.security.BrowserSession;
import java.util.Optional;

/** Puts the bell into the bar for people who are signed in. */
@org.springframework.stereotype.Component
class BellInBar implements NavbarPart {

    private final BrowserSession session;
    private final Inbox inbox;
    private final LiveRefresh live;

    BellInBar(BrowserSession session, Inbox inbox, LiveRefresh live) {
        this.session = session;
        this.inbox = inbox;
        this.live = live;
    }

    @Override
    public Optional<Component> create() {
        return session.signedIn() ? Optional.of(new NotificationBell(inbox, live)) : Optional.empty();
    }
}
