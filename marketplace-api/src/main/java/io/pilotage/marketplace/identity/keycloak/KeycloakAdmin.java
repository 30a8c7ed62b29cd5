package io.pilotage.marketplace.identity.keycloak;

import io.pilotage.marketplace.identity.IdentityProperties;
import jakarta.annotation.PreDestroy;
import jakarta.ws.rs.client.Client;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.client.jaxrs.ResteasyClientBuilder;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.spi.ResteasyClientClassicProvider;
import org.springframework.stereotype.Component;

/** The realm's admin API, signed in as our service account: its connections and its token serve all calls, and the token is renewed in time. */
@Component
class KeycloakAdmin {

    private static final String REALMS = "/realms/";
    private static final int CONNECTIONS = 20;
    /** Longer than the time before its end at which Keycloak's client would renew the token by itself, while all others wait for it. */
    private static final Duration EARLY = Duration.ofMinutes(1);

    private final IdentityProperties identity;
    private final String server;
    private final String realm;
    private final Client connections;
    private volatile @Nullable SignedIn signedIn;

    KeycloakAdmin(IdentityProperties identity) {
        this.identity = identity;
        int realms = identity.issuer().indexOf(REALMS);
        server = identity.issuer().substring(0, realms);
        realm = identity.issuer().substring(realms + REALMS.length());
        connections = connections(identity.timeout().toMillis());
    }

    /** With a token that is good for the calls that follow at once. */
    RealmResource realm() {
        SignedIn known = signedIn;
        if (known == null || known.until() - System.nanoTime() < 0) {
            // Several may do so at the same time: better than to wait for one who waits for a silent Keycloak.
            known = signIn();
            signedIn = known;
        }
        return known.keycloak().realm(realm);
    }

    private SignedIn signIn() {
        Keycloak keycloak = KeycloakBuilder.builder()
                .serverUrl(server)
                .realm(realm)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(identity.adminClientId())
                .clientSecret(identity.adminClientSecret())
                .resteasyClient(connections)
                .build();
        Duration life =
                Duration.ofSeconds(keycloak.tokenManager().getAccessToken().getExpiresIn());
        return new SignedIn(keycloak, System.nanoTime() + life.minus(EARLY).toNanos());
    }

    private static Client connections(long patience) {
        return ((ResteasyClientBuilder) ResteasyClientClassicProvider.createClientBuilder())
                .connectionPoolSize(CONNECTIONS)
                .connectionCheckoutTimeout(patience, TimeUnit.MILLISECONDS)
                .connectTimeout(patience, TimeUnit.MILLISECONDS)
                .readTimeout(patience, TimeUnit.MILLISECONDS)
                .register(JacksonProvider.class, 100)
                .build();
    }

    @PreDestroy
    void close() {
        connections.close();
    }

    private record SignedIn(Keycloak keycloak, long until) {}
}
