package io.pilotage.marketplace.identity;

import io.pilotage.marketplace.shared.Uuids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The browser sessions that people hold, counted for all nodes: a person's oldest ends for one more than they may hold. */
@Repository
public class HeldSessions {

    /** Its own node ends a session by age, and says so. */
    private static final Duration LATE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int most;
    private final Duration age;

    /**
     * @param most how many sessions one person may hold, 1 or more
     * @param age after which each has ended, whether its node could still say so or not
     */
    HeldSessions(
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${pilotage.session.of-a-person:10}") int most,
            @Value("${pilotage.session.age:10h}") Duration age) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.most = most;
        this.age = age;
    }

    /** One more session of this person; the oldest beyond what they may hold are held no more. All nodes look. */
    @Transactional
    public UUID begin(PersonId person) {
        UUID session = Uuids.next();
        Instant now = clock.instant();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('identity.held_session ' || :person, 0))")
                .param("person", person.value().toString())
                .query((row, number) -> true)
                .single();
        jdbc.sql("insert into identity.held_session (id, person, begun_at) values (:id, :person, :now)")
                .param("id", session)
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("delete from identity.held_session where begun_at < :before")
                .param("before", Timestamp.from(now.minus(age).minus(LATE)))
                .update();
        jdbc.sql("""
                        delete from identity.held_session where id in (
                            select id from identity.held_session where person = :person
                            order by begun_at desc, id desc offset :most)""").param("person", person.value()).param("most", most).update();
        events.publishEvent(new BrowserSessionBegun(person));
        return session;
    }

    /** Whether it was neither given up nor ended for another. */
    @Transactional(readOnly = true)
    public boolean include(UUID session) {
        return jdbc.sql("select exists (select from identity.held_session where id = :id)")
                .param("id", session)
                .query(Boolean.class)
                .single();
    }

    /** These have ended. */
    @Transactional
    public void end(Collection<UUID> sessions) {
        jdbc.sql("delete from identity.held_session where id = any(:ids)")
                .param("ids", sessions.toArray(UUID[]::new))
                .update();
    }
}
