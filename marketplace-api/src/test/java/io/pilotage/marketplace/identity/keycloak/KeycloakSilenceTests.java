package io.pilotage.marketplace.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.pilotage.marketplace.identity.IdentityProperties;
import io.pilotage.marketplace.identity.KeycloakUnavailable;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.testing.Issuer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** A Keycloak that accepts connections and says nothing. */
class KeycloakSilenceTests {

    private static final Duration TIMEOUT = Duration.ofMillis(300);
    private static final Duration SILENCE = Duration.ofSeconds(1);
    private static final Duration KEPT = Duration.ofSeconds(4);

    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
    private Issuer issuer;
    private KeycloakLine line;
    private KeycloakKeys keys;
    private JwtDecoder tokens;
    private IdentityProperties identity;

    @BeforeEach
    void speak() throws Exception {
        issuer = new Issuer();
        identity = new IdentityProperties(issuer.url(), "web", "secret", "admin", "secret", TIMEOUT, SILENCE, KEPT);
        line = new KeycloakLine(identity, breakers);
        keys = new KeycloakKeys(identity, line, KEPT, Duration.ofSeconds(1));
        tokens = NimbusJwtDecoder.withJwkSource(keys).build();
    }

    @AfterEach
    void end() throws IOException {
        keys.close();
        issuer.close();
    }

    @Test
    void checksTokensWithTheKeysLastSeenAndWithoutWaitingUntilTheyAreTooOld() {
        String token = issuer.token(UUID.randomUUID());
        tokens.decode(token);
        issuer.line().fallSilent();
        Instant silentSince = Instant.now();

        while (Instant.now().isBefore(silentSince.plus(KEPT.minusSeconds(2)))) {
            Instant begun = Instant.now();
            tokens.decode(token);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(TIMEOUT);
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            try {
                tokens.decode(token);
                return false;
            } catch (BadJwtException forged) {
                throw forged;
            } catch (JwtException nobodyCanSay) {
                return true;
            }
        });

        issuer.line().speak();
        await().atMost(Duration.ofSeconds(20))
                .ignoreException(JwtException.class)
                .until(() -> tokens.decode(token) != null);
    }

    @Test
    void saysOfNoTokenThatItIsForgedBeforeItHasEverSeenTheKeys() {
        String token = issuer.token(UUID.randomUUID());
        issuer.line().fallSilent();

        for (int time = 0; time < 5; time++) {
            assertThatThrownBy(() -> tokens.decode(token))
                    .isInstanceOf(JwtException.class)
                    .isNotInstanceOf(BadJwtException.class);
        }
    }

    @Test
    void refusesWhatIsSignedWithAnUnknownKeyHoweverOftenItComes() throws Exception {
        tokens.decode(issuer.token(UUID.randomUUID()));
        String forged = issuer.forged(UUID.randomUUID());

        for (int time = 0; time < 5; time++) {
            assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(BadJwtException.class);
        }
    }

    @Test
    void knowsThatItWasNotHeardAndHearsItAgain() {
        assertThat(line.heardLately()).isTrue();
        issuer.line().fallSilent();

        await().atMost(Duration.ofSeconds(5)).until(() -> !line.heardLately());
        assertThatThrownBy(line::requireHeardLately).isInstanceOf(KeycloakUnavailable.class);

        issuer.line().speak();
        await().atMost(Duration.ofSeconds(5)).until(line::heardLately);
    }

    @Test
    void saysWithoutAskingEachTimeThatNobodyCanSignIn() throws Exception {
        assertThat(line.answers()).isTrue();
        issuer.line().fallSilent();
        await().atMost(Duration.ofSeconds(15)).until(() -> !line.answers());

        Instant begun = Instant.now();
        for (int click = 0; click < 100; click++) {
            assertThat(line.answers()).isFalse();
        }
        assertThat(Duration.between(begun, Instant.now())).isLessThan(TIMEOUT);

        issuer.line().speak();
        line.retrieveKeys(); // as for the next token
        assertThat(line.answers()).isTrue();
    }

    @Test
    void givesUpOnChangesOfAccountsInTimeAndSoonWithoutTrying() {
        var accounts = new KeycloakAccounts(identity, line, new KeycloakAdmin(identity));
        issuer.line().fallSilent();
        Instant begun = Instant.now();

        assertThatThrownBy(() -> accounts.signOutEverywhere(new PersonId(UUID.randomUUID())))
                .isInstanceOf(KeycloakUnavailable.class);

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(3));
        assertThatThrownBy(() -> accounts.access(new PersonId(UUID.randomUUID())))
                .isInstanceOf(KeycloakUnavailable.class);
        breakers.circuitBreaker("keycloak").transitionToForcedOpenState();
        assertThatThrownBy(() -> accounts.signOutEverywhere(new PersonId(UUID.randomUUID())))
                .isInstanceOf(KeycloakUnavailable.class)
                .hasRootCauseMessage("CircuitBreaker 'keycloak' is FORCED_OPEN and does not permit further calls");
        assertThat(breakers.circuitBreaker("keycloak").getState()).isEqualTo(CircuitBreaker.State.FORCED_OPEN);
    }
}
