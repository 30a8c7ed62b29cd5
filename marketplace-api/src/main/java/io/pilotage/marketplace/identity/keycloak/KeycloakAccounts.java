package io.pilotage.marketplace.identity.keycloak;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.pilotage.marketplace.identity.AccountAccess;
import io.pilotage.marketplace.identity.AccountStanding;
import io.pilotage.marketplace.identity.Accounts;
import io.pilotage.marketplace.identity.IdentityProperties;
import io.pilotage.marketplace.identity.IntegrationCredentials;
import io.pilotage.marketplace.identity.KeycloakUnavailable;
import io.pilotage.marketplace.identity.OpenSession;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.identity.Proof;
import io.pilotage.marketplace.shared.Uuids;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.springframework.stereotype.Component;

/** Changes accounts through Keycloak's admin API, signed in as a service account that may do no more than that. */
@Component
class KeycloakAccounts implements Accounts {

    private static final Map<String, Proof.Kind> PROOFS =
            Map.of("webauthn-passwordless", Proof.Kind.PASSKEY, "otp", Proof.Kind.ONE_TIME_CODE);

    private final IdentityProperties identity;
    private final KeycloakLine line;
    private final KeycloakAdmin admin;

    KeycloakAccounts(IdentityProperties identity, KeycloakLine line, KeycloakAdmin admin) {
        this.identity = identity;
        this.line = line;
        this.admin = admin;
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
            return credentials(program(realm, client.getClientId()), client.getClientId());
        });
    }

    @Override
    public IntegrationCredentials renewSecret(String clientId) {
        return inRealm(realm -> {
            ClientResource program = program(realm, clientId);
            program.generateNewSecret();
            return credentials(program, clientId);
        });
    }

    private static ClientResource program(RealmResource realm, String clientId) {
        return realm.clients().findByClientId(clientId).stream()
                .findFirst()
                .map(found -> realm.clients().get(found.getId()))
                .orElseThrow(NotFoundException::new);
    }

    private static IntegrationCredentials credentials(ClientResource program, String clientId) {
        return new IntegrationCredentials(
                new PersonId(UUID.fromString(program.getServiceAccountUser().getId())),
                clientId,
                program.getSecret().getValue());
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
    public AccountAccess access(PersonId person) {
        return inRealm(realm -> {
            try {
                UserResource account = realm.users().get(person.value().toString());
                return new AccountAccess(
                        account.credentials().stream()
                                .flatMap(credential -> proof(credential).stream())
                                .toList(),
                        sessions(account));
            } catch (NotFoundException noSuchAccount) {
                return AccountAccess.NONE;
            }
        });
    }

    private static Optional<Proof> proof(CredentialRepresentation credential) {
        return Optional.ofNullable(PROOFS.get(credential.getType()))
                .map(kind -> new Proof(
                        credential.getId(),
                        kind,
                        Objects.requireNonNullElse(credential.getUserLabel(), ""),
                        Instant.ofEpochMilli(credential.getCreatedDate())));
    }

    @Override
    public List<OpenSession> sessions(PersonId person) {
        return inRealm(realm -> {
            try {
                return sessions(realm.users().get(person.value().toString()));
            } catch (NotFoundException noSuchAccount) {
                return List.of();
            }
        });
    }

    private List<OpenSession> sessions(UserResource account) {
        return account.getUserSessions().stream()
                .map(session -> new OpenSession(
                        session.getId(),
                        Instant.ofEpochMilli(session.getStart()),
                        Instant.ofEpochMilli(session.getLastAccess()),
                        session.getIpAddress(),
                        session.getClients().values().stream()
                                .filter(client -> !client.equals(identity.clientId()))
                                .sorted()
                                .toList(),
                        ""))
                .sorted(Comparator.comparing(OpenSession::lastUsedAt).reversed())
                .toList();
    }

    @Override
    public void endSession(String session) {
        inRealm(realm -> {
            try {
                realm.deleteSession(session, false);
                return true;
            } catch (NotFoundException ended) {
                return false;
            }
        });
    }

    @Override
    public AccountStanding standing(PersonId person) {
        return inRealm(realm -> {
            try {
                var account = realm.users().get(person.value().toString());
                var shown = account.toRepresentation();
                Set<String> roles = account.roles().realmLevel().listEffective().stream()
                        .map(RoleRepresentation::getName)
                        .collect(Collectors.toSet());
                Integer notBefore = shown.getNotBefore();
                String name = Stream.of(shown.getFirstName(), shown.getLastName())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" "));
                return new AccountStanding(
                        shown.isEnabled(),
                        name.isEmpty() ? shown.getUsername() : name,
                        Objects.requireNonNullElse(shown.getEmail(), shown.getUsername()),
                        Boolean.TRUE.equals(shown.isEmailVerified()),
                        roles,
                        Instant.ofEpochSecond(notBefore == null ? 0 : notBefore));
            } catch (NotFoundException noSuchAccount) {
                return AccountStanding.CLOSED;
            }
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
        try {
            return line.call(() -> action.apply(admin.realm()));
        } catch (ProcessingException | WebApplicationException | CallNotPermittedException unavailable) {
            throw new KeycloakUnavailable(unavailable);
        }
    }
}
