package io.pilotage.marketplace.identity;

import io.pilotage.marketplace.shared.RuleViolation;

/** Keycloak does not answer, so what needs its word has to wait. */
public final class KeycloakUnavailable extends RuleViolation {

    public KeycloakUnavailable() {
        super(
                Kind.UNAVAILABLE,
                "login-unavailable",
                "The login service does not answer just now, so we cannot make sure who may do this. Please try again in a minute.");
    }

    public KeycloakUnavailable(Throwable cause) {
        this();
        initCause(cause);
    }
}
