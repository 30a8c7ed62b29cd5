package io.pilotage.marketplace.identity;

import java.util.List;

/** What can be changed about accounts in the login service. */
public interface Accounts {

    /**
     * Makes an account for a program, which signs in with client credentials.
     *
     * @param name what people call the integration
     * @throws KeycloakUnavailable if the login service does not answer
     */
    IntegrationCredentials createIntegration(String name);

    /** Gives a program another secret; the old one opens nothing from then on. */
    IntegrationCredentials renewSecret(String clientId);

    /** Removes the account of a program; nothing happens if there is none. */
    void removeIntegration(String clientId);

    /** What this person proves with who they are, and where they are signed in; asked for together, so that silence is waited for once. */
    AccountAccess access(PersonId person);

    /** Where this person is signed in, last used first. */
    List<OpenSession> sessions(PersonId person);

    /** Ends a session, whosever it is; nothing happens if there is none. */
    void endSession(String session);

    /**
     * What the account is now.
     *
     * @throws KeycloakUnavailable if the login service does not answer
     */
    AccountStanding standing(PersonId person);

    /** Ends all sessions of a person, on every device. */
    void signOutEverywhere(PersonId person);
}
