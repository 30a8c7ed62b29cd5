package io.pilotage.marketplace.identity;

/**
 * Whether Keycloak was heard lately. It alone can take a staff role or an account away. While it is silent, {@link AccountWatch} believes
 * people for a time to be what it last said of their account, or at their sign-in; once it was not heard for {@link
 * IdentityProperties#silence()}, the commands of staff and those that move money or bind somebody to pay wait, and no others.
 */
public interface KeycloakContact {

    /** Whether it was heard within {@link IdentityProperties#silence()}; asks it once when it was not. */
    boolean heardLately();

    /** Whether it can be expected to answer now; it is asked for that every few seconds at most, however many want to know. */
    boolean answers();

    /** @throws KeycloakUnavailable if Keycloak was not heard within {@link IdentityProperties#silence()} */
    default void requireHeardLately() {
        if (!heardLately()) {
            throw new KeycloakUnavailable();
        }
    }
}
