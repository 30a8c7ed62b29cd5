package io.pilotage.keycloak;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.messages.Messages;

/** Sign-in that answers for a locked or disabled account as it does for a wrong password: in the same words, after the same work. */
public final class SignIn extends UsernamePasswordFormFactory {

    /** Takes the place of Keycloak's own, which has order 0. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new Form(session);
    }

    private static final class Form extends UsernamePasswordForm {

        Form(KeycloakSession session) {
            super(session);
        }

        @Override
        protected boolean isDisabledByBruteForce(AuthenticationFlowContext context, UserModel user) {
            boolean locked = super.isDisabledByBruteForce(context, user);
            if (locked) {
                AuthenticatorUtils.dummyHash(context);
            }
            return locked;
        }

        @Override
        protected String disabledByBruteForceError(String error) {
            return Messages.INVALID_USER;
        }

        @Override
        protected String disabledByBruteForceFieldError() {
            return "password";
        }
    }
}
