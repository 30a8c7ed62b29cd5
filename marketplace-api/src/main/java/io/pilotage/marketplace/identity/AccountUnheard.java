package io.pilotage.marketplace.identity;

import org.springframework.security.authentication.AuthenticationServiceException;

/** Keycloak is silent, and what it said last of the account is too old to be believed. */
public final class AccountUnheard extends AuthenticationServiceException {
    private static final long serialVersionUID = 1L;

    public AccountUnheard() {
        super("The login service has not said for too long whether this account may still sign in.");
    }
}
