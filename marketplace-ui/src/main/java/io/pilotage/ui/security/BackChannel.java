package io.pilotage.ui.security;

import io.pilotage.marketplace.identity.EndedSessions;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.notification.Notifications;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hears from Keycloak, at whichever node it calls, that a session has ended, and tells all nodes: each ends the browser session that it
 * has ({@link LiveSessions}), so there is none to be named here.
 */
@Component
class BackChannel implements OidcSessionRegistry {

    private final EndedSessions ended;
    private final Notifications notifications;

    BackChannel(EndedSessions ended, Notifications notifications) {
        this.ended = ended;
        this.notifications = notifications;
    }

    @Override
    @Transactional
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken logout) {
        if (logout.getSessionId() != null) {
            ended.add(logout.getSessionId());
        }
        if (logout.getSubject() != null) {
            notifications.wake(new PersonId(UUID.fromString(logout.getSubject())));
        }
        return List.of();
    }

    @Override
    public void saveSessionInformation(OidcSessionInformation begun) {
        // LiveSessions knows what lives on its node.
    }

    @Override
    @SuppressWarnings("NullAway") // Spring Security's own registry answers null for what it does not know
    public OidcSessionInformation removeSessionInformation(String clientSessionId) {
        return null;
    }
}
