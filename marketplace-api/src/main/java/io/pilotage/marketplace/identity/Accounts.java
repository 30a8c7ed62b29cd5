package io.pilotage.marketplace.identity;

/** What can be changed about accounts in the login service. */
public interface Accounts {

    /**
     * Makes an account for a program, which signs in with client credentials.
     *
     * @param name what people call the integration
     * @throws KeycloakUnavailable if the login service does not answer
     */
    IntegrationCredentials createIntegration(String name);

    /** Removes the account of a program; nothing happens if there is none. */
    void removeIntegration(String clientId);

    /** Ends all sessions of a person, on every device. */
    void signOutEverywhere(PersonId person);
}
