package io.pilotage.marketplace.identity;

/**
 * Whether Keycloak was heard lately. It alone can take a role or an account away; while it is silent, people are believed to be what
 * they were when it was last heard, and what cannot be undone waits.
 */
public interface KeycloakContact {

    /** Whether it was heard within the last minutes; asks it once when it was not. */
    boolean heardLately();

    /** Whether it can be expected to answer now; it is asked for that every few seconds at most, however many want to know. */
    boolean answers();

    /** @throws KeycloakUnavailable if Keycloak was not heard within the last minutes */
    default void requireHeardLately() {
        if (!heardLately()) {
            throw new KeycloakUnavailable();
        }
    }
}
