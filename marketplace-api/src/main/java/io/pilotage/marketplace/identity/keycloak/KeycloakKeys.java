package io.pilotage.marketplace.identity.keycloak;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import io.pilotage.marketplace.identity.IdentityProperties;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keycloak's keys, fetched when the first token comes, so that the application starts while Keycloak is down, and again each minute
 * without anybody waiting. While Keycloak is silent tokens are checked with the keys last seen, for as long as people are believed.
 */
@Component
class KeycloakKeys implements JWKSource<SecurityContext>, Closeable {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int REFRESHES_AT_MOST = 6;

    private final JWKSource<SecurityContext> keys;
    private final KeycloakLine line;

    @Autowired
    KeycloakKeys(IdentityProperties identity, KeycloakLine line) throws IOException {
        this(identity, line, identity.belief(), FRESH);
    }

    KeycloakKeys(IdentityProperties identity, KeycloakLine line, Duration kept, Duration fresh) throws IOException {
        this.line = line;
        this.keys = JWKSourceBuilder.create(URI.create(identity.jwkSetUri()).toURL(), url -> line.retrieveKeys())
                .cache(kept.toMillis(), identity.timeout().toMillis())
                .refreshAheadCache(kept.minus(fresh).minus(identity.timeout()).toMillis(), true)
                .rateLimited(fresh.dividedBy(REFRESHES_AT_MOST).toMillis())
                .build();
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
        try {
            return keys.get(selector, context);
        } catch (RateLimitReachedException unknownKey) {
            if (line.keysSeen() && line.heardLately()) {
                return List.of(); // asked a moment ago: nobody signs with it
            }
            throw unknownKey;
        }
    }

    @Override
    public void close() throws IOException {
        if (keys instanceof Closeable threads) {
            threads.close();
        }
    }
}
