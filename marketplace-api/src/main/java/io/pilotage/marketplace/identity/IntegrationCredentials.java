package io.pilotage.marketplace.identity;

/**
 * How a program signs in.
 *
 * @param account the person that the program acts as
 * @param secret shown once; Keycloak keeps it, we do not
 */
public record IntegrationCredentials(PersonId account, String clientId, String secret) {

    @Override
    public String toString() {
        return "IntegrationCredentials[" + clientId + "]";
    }
}
