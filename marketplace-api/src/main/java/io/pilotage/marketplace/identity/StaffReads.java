package io.pilotage.marketplace.identity;

import io.pilotage.marketplace.shared.TypedId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has it logged that staff read contracts and money: once in a quarter of an hour for the same thing, because pages refresh themselves. */
@Component
public class StaffReads {

    private static final Duration ONE_READING = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StaffReads(JdbcClient jdbc, CurrentPerson current, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** Of one thing. Nothing happens when the caller is not of the staff; in a transaction of its own, because reading ones cannot write. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void of(TypedId subject, String what) {
        if (current.isStaff() && isNew(subject, what)) {
            events.publishEvent(new StaffRead(subject, what));
        }
    }

    /** Of a list that is about everybody. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void ofList(String what) {
        of(current.requireId(), what);
    }

    private boolean isNew(TypedId subject, String what) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        insert into identity.staff_read (person, subject, what, read_at) values (:person, :subject, :what, :now)
                        on conflict (person, subject, what) do update set read_at = excluded.read_at
                        where staff_read.read_at <= :before""")
                        .param("person", current.requireId().value())
                        .param("subject", subject.value())
                        .param("what", what)
                        .param("now", Timestamp.from(now))
                        .param("before", Timestamp.from(now.minus(ONE_READING)))
                        .update()
                == 1;
    }
}
