package io.pilotage.marketplace.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.pilotage.marketplace.notification.Headline;
import io.pilotage.marketplace.notification.Notice;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.testing.ServerTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of a person is what Keycloak said last, in whichever order their tokens of different age come. */
@ServerTest
class PeopleIT {

    private static final Instant MORNING = Instant.parse("2030-01-01T08:00:00Z");
    private static final Instant NOON = MORNING.plus(Duration.ofHours(4));

    @Autowired
    private PersonAuthorities authorities;

    @Autowired
    private People people;

    @Autowired
    private EndedSessions ended;

    @Autowired
    private IdentityProperties identity;

    @Autowired
    private Notifications notifications;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final PersonId id = new PersonId(UUID.randomUUID());
    private final String before = "before-" + id.value() + "@people.example";
    private final String after = "after-" + id.value() + "@people.example";

    @Test
    void learnsWhatChangedFromANewerToken() {
        authorities.of(ofTheMorning());
        authorities.of(ofNoon());

        assertKnownAsAtNoon();
        assertThat(renamings()).isEqualTo(1);
    }

    @Test
    void believesNoOlderTokenOfASessionThatIsStillOpen() {
        authorities.of(ofTheMorning());
        authorities.of(ofNoon());
        for (int look = 0; look < 3; look++) {
            authorities.of(ofTheMorning());
            authorities.of(ofNoon());
        }
        authorities.of(ofTheMorning());

        assertKnownAsAtNoon();
        assertThat(renamings()).isEqualTo(1);
    }

    @Test
    void mailsToTheAddressThatIsTheLatestWhicheverSessionWasSeenLast() {
        authorities.of(ofNoon());
        authorities.of(ofTheMorning());

        transaction.executeWithoutResult(
                change -> notifications.notify(new Notice(id, Headline.of("A bid came"), "Read it.", "/engagements")));

        assertThat(jdbc.sql("select address from notification.mail where address in (?, ?)")
                        .param(before)
                        .param(after)
                        .query(String.class)
                        .list())
                .containsExactly(after);
    }

    @Test
    void believesWhatKeycloakSaysNowMoreThanAnyEarlierToken() {
        Accounts keycloak = mock();
        when(keycloak.standing(id))
                .thenReturn(new AccountStanding(true, "Cara Lund", after, true, Set.of("admin"), Instant.EPOCH));
        AccountWatch watch = new AccountWatch(keycloak, ended, people, Clock.fixed(NOON, ZoneOffset.UTC), identity);

        authorities.of(watch.present(ofTheMorning()));

        assertKnownAsAtNoon();
        assertThat(people.admins()).contains(id);
    }

    private Claims ofTheMorning() {
        return said("Cara Holm", before, false, Set.of(), MORNING);
    }

    private Claims ofNoon() {
        return said("Cara Lund", after, true, Set.of("admin"), NOON);
    }

    private Claims said(String name, String email, boolean verified, Set<String> staffRoles, Instant at) {
        return new Claims(id.value().toString(), name, email, verified, staffRoles, new SignIn(at, null, null));
    }

    private void assertKnownAsAtNoon() {
        Person person = people.get(id);
        assertThat(person.name()).isEqualTo("Cara Lund");
        assertThat(person.email()).isEqualTo(after);
        assertThat(person.emailVerified()).isTrue();
        assertThat(people.admins()).contains(id);
    }

    private int renamings() {
        return jdbc.sql("select count(*) from audit.entry where subject = ? and action = 'PersonRenamed'")
                .param(id.value())
                .query(Integer.class)
                .single();
    }
}
