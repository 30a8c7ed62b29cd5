package io.pilotage.marketplace.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long people are believed while Keycloak is silent; what it says is tested with the real one. */
class AccountWatchTests {

    private static final Duration BELIEF = Duration.ofMinutes(15);
    private static final Instant SIGNED_IN = Instant.parse("2030-01-01T08:00:00Z");

    private final PersonId ada = new PersonId(UUID.randomUUID());
    private final Claims claims = new Claims(
            ada.value().toString(),
            "Ada Quay",
            "ada@people.example",
            true,
            Set.of("admin"),
            new SignIn(SIGNED_IN, null, null));
    private final Accounts keycloak = mock();
    private final Clock clock = mock();
    private final AccountWatch watch = new AccountWatch(
            keycloak,
            mock(),
            mock(),
            clock,
            new IdentityProperties("issuer", "web", "secret", "admin", "secret", BELIEF, BELIEF, BELIEF));

    @BeforeEach
    void speak() {
        says("admin");
    }

    @Test
    void believesForAQuarterOfAnHourWhatWasLastSeen() {
        at(Duration.ofHours(2));
        assertThat(watch.present(claims).staffRoles()).containsExactly("admin");
        fallSilent();

        at(Duration.ofHours(2).plus(BELIEF));
        assertThat(watch.present(claims).staffRoles()).containsExactly("admin");
        at(Duration.ofHours(2).plus(BELIEF).plusSeconds(1));
        assertThatThrownBy(() -> watch.present(claims)).isInstanceOf(AccountUnheard.class);

        says("moderator");
        at(Duration.ofHours(3));
        assertThat(watch.present(claims).staffRoles()).isEmpty();
    }

    @Test
    void believesASignInNoLongerThanThatWhenItWasNeverToldMore() {
        fallSilent();

        at(BELIEF);
        assertThat(watch.present(claims)).isEqualTo(claims);
        at(BELIEF.plusSeconds(1));
        assertThatThrownBy(() -> watch.present(claims)).isInstanceOf(AccountUnheard.class);
    }

    private void says(String role) {
        doReturn(new AccountStanding(true, "Ada Quay", "ada@people.example", true, Set.of(role), Instant.EPOCH))
                .when(keycloak)
                .standing(ada);
    }

    private void fallSilent() {
        doThrow(new KeycloakUnavailable()).when(keycloak).standing(ada);
    }

    private void at(Duration afterSignIn) {
        when(clock.instant()).thenReturn(SIGNED_IN.plus(afterSignIn));
    }
}
