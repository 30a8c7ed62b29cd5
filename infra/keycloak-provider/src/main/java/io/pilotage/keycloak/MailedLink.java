package io.pilotage.keycloak;

import jakarta.ws.rs.core.UriInfo;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.actiontoken.DefaultActionToken;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.Urls;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The address in a mail that proves who reads it, and leads back to the application that the person came from. */
final class MailedLink {

    private MailedLink() {}

    static String with(DefaultActionToken token, KeycloakSession keycloak, AuthenticationSessionModel session) {
        UriInfo here = keycloak.getContext().getUri();
        return Urls.actionTokenBuilder(
                        here.getBaseUri(),
                        token.serialize(keycloak, session.getRealm(), here),
                        session.getClient().getClientId(),
                        session.getTabId(),
                        AuthenticationProcessor.getClientData(keycloak, session))
                .build(session.getRealm().getName())
                .toString();
    }
}
