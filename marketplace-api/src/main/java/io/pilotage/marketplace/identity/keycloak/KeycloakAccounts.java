package io.pilotage.marketplace.identity.keycloak;

import io.pilotage.marketplace.identity.Accounts;
import io.pilotage.marketplace.identity.IdentityProperties;
import io.pilotage.marketplace.identity.IntegrationCredentials;
import io.pilotage.marketplace.identity.KeycloakUnavailable;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.Uuids;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.springframework.stereotype.Component;

/** Changes accounts through Keycloak's admin API, signed in as a service account that may do no more than that. */
@Component
class KeycloakAccounts implements Accounts {

    private static final String REALMS = "/realms/";

    private final IdentityProperties identity;

    KeycloakAccounts(IdentityProperties identity) {
        this.identity = identity;
    }

    @Override
    public IntegrationCredentials createIntegration(String name) {
        return inRealm(realm -> {
            var client = new ClientRepresentation();
            client.setClientId("integration-" + Uuids.next());
            client.setName(name);
            client.setPublicClient(false);
            client.setStandardFlowEnabled(false);
            client.setDirectAccessGrantsEnabled(false);
            client.setServiceAccountsEnabled(true);
            client.setFullScopeAllowed(false);
            client.setDefaultClientScopes(List.of("basic", "roles", "service_account", IdentityProperties.AUDIENCE));
            try (var created = realm.clients().create(client)) {
                if (created.getStatus() != 201) {
                    throw new WebApplicationException(created);
                }
            }
            var stored = realm.clients().findByClientId(client.getClientId()).getFirst();
            var resource = realm.clients().get(stored.getId());
            return new IntegrationCredentials(
                    new PersonId(
                            UUID.fromString(resource.getServiceAccountUser().getId())),
                    client.getClientId(),
                    resource.getSecret().getValue());
        });
    }

    @Override
    public void removeIntegration(String clientId) {
        inRealm(realm -> {
            realm.clients()
                    .findByClientId(clientId)
                    .forEach(client -> realm.clients().get(client.getId()).remove());
            return true;
        });
    }

    @Override
    public void signOutEverywhere(PersonId person) {
        inRealm(realm -> {
            try {
                realm.users().get(person.value().toString()).logout();
                return true;
            } catch (NotFoundException noSuchAccount) {
                return false;
            }
        });
    }

    private <T> T inRealm(Function<RealmResource, T> action) {
        int realms = identity.issuer().indexOf(REALMS);
        String realm = identity.issuer().substring(realms + REALMS.length());
        try (var keycloak = KeycloakBuilder.builder()
                .serverUrl(identity.issuer().substring(0, realms))
                .realm(realm)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(identity.adminClientId())
                .clientSecret(identity.adminClientSecret())
                .build()) {
            return action.apply(keycloak.realm(realm));
        } catch (ProcessingException | WebApplicationException unavailable) {
            throw new KeycloakUnavailable(unavailable);
        }
    }
}
