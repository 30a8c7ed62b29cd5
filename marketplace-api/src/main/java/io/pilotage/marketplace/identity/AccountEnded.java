package io.pilotage.marketplace.identity;

import org.springframework.security.authentication.AccountStatusException;

/** The account was disabled, or the person has signed out everywhere since. */
public final class AccountEnded extends AccountStatusException {
    private static final long serialVersionUID = 1L;

    AccountEnded() {
        super("This sign-in has ended. Please sign in again.");
    }
}
