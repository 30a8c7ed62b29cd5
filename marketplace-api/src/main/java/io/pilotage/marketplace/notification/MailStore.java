package io.pilotage.marketplace.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails, and how their sending went. */
@Repository
class MailStore {

    private final JdbcClient jdbc;

    MailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            UUID id,
            String address,
            String subject,
            String body,
            @Nullable String secretLink,
            @Nullable String stopLink,
            Instant now) {
        jdbc.sql("""
                        insert into notification.mail (id, address, subject, body, secret_link, stop_link, created_at, waits_since)
                        values (:id, :address, :subject, :body, :secretLink, :stopLink, :now, :now)""")
                .param("id", id)
                .param("address", address)
                .param("subject", subject)
                .param("body", body)
                .param("secretLink", secretLink)
                .param("stopLink", stopLink)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Writes down that a try begins; nothing when there is nothing left to send. A try whose end nobody wrote down counts as unclear. */
    Optional<Mail> begin(UUID id, Instant now) {
        return jdbc.sql("""
                        update notification.mail
                        set attempts = attempts + 1,
                            unclear = unclear + case when sending_since is null then 0 else 1 end,
                            sending_since = :now
                        where id = :id and sent_at is null and given_up_at is null
                        returning id, address, subject, concat_ws(E'\\n\\n', body, secret_link, stop_link) as text,
                                  stop_link, attempts, unclear, waits_since""")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Mail(
                        row.getObject("id", UUID.class),
                        row.getString("address"),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getString("stop_link"),
                        row.getInt("attempts"),
                        row.getInt("unclear"),
                        row.getTimestamp("waits_since").toInstant()))
                .optional();
    }

    /** Its links are not kept: who reads the table later must not get in with them. */
    void sent(UUID id, Instant now) {
        jdbc.sql("""
                        update notification.mail
                        set sent_at = :now, sending_since = null, problem = null, secret_link = null, stop_link = null
                        where id = :id""").param("id", id).param("now", Timestamp.from(now)).update();
    }

    /**
     * Changes nothing if another try, which took this one's place meanwhile, has sent it.
     *
     * @param unclear whether it may have arrived all the same
     */
    void failed(UUID id, String why, boolean unclear) {
        jdbc.sql("""
                        update notification.mail
                        set problem = left(:why, 1000), sending_since = case when :unclear then sending_since end
                        where id = :id and sent_at is null""")
                .param("id", id)
                .param("why", why)
                .param("unclear", unclear)
                .update();
    }

    /** Like {@link #failed}, for the last time. */
    void giveUp(UUID id, String why, Instant now) {
        jdbc.sql("""
                        update notification.mail
                        set given_up_at = :now, problem = left(:why, 1000), sending_since = null
                        where id = :id and sent_at is null""")
                .param("id", id)
                .param("why", why)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Longest given up first. */
    int countUndelivered() {
        return jdbc.sql("select count(*) from notification.mail where given_up_at is not null and left_at is null")
                .query(Integer.class)
                .single();
    }

    List<UndeliveredMail> undelivered(int limit) {
        return jdbc.sql("""
                        select id, address, subject, problem, attempts, created_at, given_up_at
                        from notification.mail where given_up_at is not null and left_at is null
                        order by given_up_at, id limit :limit""")
                .param("limit", limit)
                .query((row, number) -> new UndeliveredMail(
                        new MailId(row.getObject("id", UUID.class)),
                        row.getString("address"),
                        row.getString("subject"),
                        row.getString("problem"),
                        row.getInt("attempts"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("given_up_at").toInstant()))
                .list();
    }

    /** Makes a mail that was given up wait to be sent as if for the first time; whether there was one. */
    boolean retry(UUID id, Instant now) {
        return jdbc.sql("""
                        update notification.mail
                        set given_up_at = null, attempts = 0, unclear = 0, waits_since = :now
                        where id = :id and given_up_at is not null and left_at is null""").param("id", id).param("now", Timestamp.from(now)).update() == 1;
    }

    /** Nobody waits for it any more, so its links go as those of a sent one do; whether there was one. */
    boolean leave(UUID id, String why, Instant now) {
        return jdbc.sql("""
                        update notification.mail
                        set left_at = :now, left_because = :why, secret_link = null, stop_link = null
                        where id = :id and given_up_at is not null and left_at is null""")
                        .param("id", id)
                        .param("why", why)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
