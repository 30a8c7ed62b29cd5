package io.pilotage.keycloak;

import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.verifyemail.VerifyEmailActionToken;
import org.keycloak.authentication.actiontoken.verifyemail.VerifyEmailActionTokenHandler;
import org.keycloak.models.UserModel;

/** The link that confirms an address; the first one that is followed gives the account what was typed when that link was asked for. */
public final class AddressConfirmation extends VerifyEmailActionTokenHandler {

    /** Takes the place of Keycloak's own, which has order 0. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Response handleToken(VerifyEmailActionToken link, ActionTokenContext<VerifyEmailActionToken> context) {
        UserModel user = context.getAuthenticationSession().getAuthenticatedUser();
        boolean confirmedBefore = user.isEmailVerified();
        Response answer = super.handleToken(link, context);
        if (!confirmedBefore && user.isEmailVerified()) {
            Typed.with(link).ifPresent(typed -> typed.describe(user));
        }
        return answer;
    }
}
