package io.pilotage.marketplace.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** In which browsers sessions of Keycloak began, which Keycloak does not say; forgotten once none of them can be open any more. */
@Repository
public class Browsers {

    private static final Duration KEPT = Duration.ofDays(40);

    private final JdbcClient jdbc;
    private final Clock clock;

    Browsers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param name in words of ours, 60 characters at most */
    @Transactional
    public void remember(String session, String name) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("delete from identity.browser where begun_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        jdbc.sql("""
                        insert into identity.browser (session, name, begun_at) values (:session, :name, :now)
                        on conflict (session) do update set name = excluded.name""")
                .param("session", session)
                .param("name", name)
                .param("now", now)
                .update();
    }

    /** The names of those that are known, by session. */
    Map<String, String> names(Collection<String> sessions) {
        return jdbc
                .sql("select session, name from identity.browser where session = any(:sessions)")
                .param("sessions", sessions.toArray(String[]::new))
                .query()
                .listOfRows()
                .stream()
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.get("session")), row -> String.valueOf(row.get("name"))));
    }
}
