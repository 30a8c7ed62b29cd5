package io.pilotage.keycloak;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;
import org.keycloak.email.DefaultEmailSenderProviderFactory;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Hands mails to the mail server after the page is answered: how long that takes tells nothing, and a slow server holds up nobody. */
public final class BackgroundMail extends DefaultEmailSenderProviderFactory {

    private static final Logger LOG = Logger.getLogger(BackgroundMail.class);

    /** Takes the place of Keycloak's own, which has order 0. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public EmailSenderProvider create(KeycloakSession session) {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        ExecutorService executor = session.getProvider(ExecutorsProvider.class).getExecutor("pilotage-mail");
        EmailSenderProvider direct = super.create(session);
        return new EmailSenderProvider() {
            @Override
            public void send(Map<String, String> config, String address, String subject, String text, String html) {
                Map<String, String> settings = Map.copyOf(config);
                executor.execute(() -> KeycloakModelUtils.runJobInTransaction(
                        sessions, later -> deliver(later, settings, address, subject, text, html)));
            }

            @Override
            public void validate(Map<String, String> config) throws EmailException {
                direct.validate(config);
            }

            @Override
            public void close() {
                direct.close();
            }
        };
    }

    private void deliver(
            KeycloakSession session,
            Map<String, String> config,
            String address,
            String subject,
            String text,
            String html) {
        try {
            super.create(session).send(config, address, subject, text, html);
        } catch (EmailException unsent) {
            LOG.errorf(unsent, "A mail with the subject \"%s\" could not be sent", subject);
        }
    }
}
