package io.pilotage.marketplace.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sessions of Keycloak that somebody ended, for every node to know; forgotten once nothing of them can be valid any more. */
@Repository
public class EndedSessions {

    private final JdbcClient jdbc;

    EndedSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From now on tokens and browser sessions of this session are refused. */
    @Transactional
    public void add(String session) {
        jdbc.sql("delete from identity.ended_session where ended_at < now() - interval '40 days'")
                .update();
        jdbc.sql("insert into identity.ended_session (session) values (:session) on conflict do nothing")
                .param("session", session)
                .update();
    }

    /** From now on whatever this person signed in with before {@code now} is refused. */
    @Transactional
    void addAll(PersonId person, Instant now) {
        jdbc.sql("""
                        insert into identity.signed_out (person, at) values (:person, :now)
                        on conflict (person) do update set at = excluded.at""")
                .param("person", person.value())
                .param("now", Timestamp.from(now.truncatedTo(ChronoUnit.SECONDS))) // as exact as tokens are
                .update();
    }

    /** When this person signed out everywhere the last time; long ago if they never did. */
    Instant allBefore(PersonId person) {
        return jdbc.sql("select at from identity.signed_out where person = :person")
                .param("person", person.value())
                .query((row, number) -> row.getTimestamp("at").toInstant())
                .optional()
                .orElse(Instant.EPOCH);
    }

    boolean include(PersonId person, String session, Instant signedInAt) {
        return jdbc.sql("""
                        select exists (select from identity.ended_session where session = :session)
                            or exists (select from identity.signed_out where person = :person and at > :signedInAt)""")
                .param("session", session)
                .param("person", person.value())
                .param("signedInAt", Timestamp.from(signedInAt))
                .query(Boolean.class)
                .single();
    }
}
