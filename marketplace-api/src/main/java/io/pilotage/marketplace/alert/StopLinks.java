package io.pilotage.marketplace.alert;

import io.pilotage.marketplace.limits.Limit;
import io.pilotage.marketplace.limits.RateLimits;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.SecretToken;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The links in alerts that stop them: whoever holds one may stop the mails of that one search, and nothing else. */
@Service
@Transactional
public class StopLinks {

    /** Where the links lead; the token follows. */
    public static final String PATH = "/saved-searches/stop/";

    private final RateLimits limits;
    private final JdbcClient jdbc;
    private final Clock clock;

    StopLinks(RateLimits limits, JdbcClient jdbc, Clock clock) {
        this.limits = limits;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new link for one mail; only its hash is kept. */
    String create(SavedSearchId search) {
        SecretToken token = SecretToken.next();
        jdbc.sql("insert into alert.stop_link (token_hash, saved_search, created_at) values (:hash, :search, :now)")
                .param("hash", token.hash())
                .param("search", search.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return PATH + token.value();
    }

    /**
     * The name of the saved search that the token stops, for a person who is asked whether they are sure.
     *
     * @throws NotFound if there is no such search any more, or if the link is older than {@link AlertMemory#KEPT}
     */
    @Transactional(readOnly = true)
    public String nameOf(String token) {
        return jdbc.sql("select name from alert.saved_search where id = :id")
                .param("id", searchOf(token))
                .query(String.class)
                .single();
    }

    /**
     * Keeps the search without mails; repeating it changes nothing.
     *
     * @throws NotFound as {@link #nameOf}
     */
    public void stop(String token) {
        jdbc.sql("""
            update alert.saved_search set frequency = 'NEVER', version = version + 1
            where id = :id and frequency <> 'NEVER'\
            """).param("id", searchOf(token)).update();
    }

    void forgetBefore(Instant moment) {
        jdbc.sql("delete from alert.stop_link where created_at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    private UUID searchOf(String token) {
        limits.take(Limit.SECRET_LINKS);
        return jdbc.sql("select saved_search from alert.stop_link where token_hash = :hash")
                .param("hash", new SecretToken(token).hash())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("saved search"));
    }
}
