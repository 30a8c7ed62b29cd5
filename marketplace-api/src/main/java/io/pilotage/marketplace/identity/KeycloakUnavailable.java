package io.pilotage.marketplace.identity;

import io.pilotage.marketplace.shared.RuleViolation;

/** Keycloak did not answer, so accounts cannot be changed just now. */
public final class KeycloakUnavailable extends RuleViolation {

    public KeycloakUnavailable(Throwable cause) {
        super(
                Kind.UNAVAILABLE,
                "login-unavailable",
                "The login service does not answer just now. Please try again in a minute.");
        initCause(cause);
    }
}
