package io.pilotage.marketplace.notification;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.shared.DespiteSuspension;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.OnlyReads;
import io.pilotage.marketplace.shared.Slice;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The caller's own notices. */
@Service
@PreAuthorize("isAuthenticated()")
@DespiteSuspension
public class Inbox {

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final Clock clock;

    Inbox(JdbcClient jdbc, CurrentPerson current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** Newest first; {@code after} is the id of the last notice of the page before, or null. */
    @OnlyReads
    public Slice<ReceivedNotice> notices(@Nullable UUID after, int limit) {
        var newest = jdbc.sql("""
                        select id, title, body, link, created_at, read_at from notification.notice
                        where recipient = :me and (:after::uuid is null or id < :after::uuid)
                        order by id desc limit :limit""")
                .param("me", current.requireId().value())
                .param("after", after)
                .param("limit", limit + 1)
                .query((row, number) -> new ReceivedNotice(
                        new NoticeId(row.getObject("id", UUID.class)),
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("link"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("read_at") != null))
                .list();
        return Slice.of(newest, limit, notice -> notice.id().value().toString());
    }

    @OnlyReads
    public int unread() {
        return jdbc.sql("select count(*) from notification.notice where recipient = :me and read_at is null")
                .param("me", current.requireId().value())
                .query(Integer.class)
                .single();
    }

    @Transactional
    public void markRead(NoticeId id) {
        int changed = jdbc.sql("""
                        update notification.notice set read_at = coalesce(read_at, :now)
                        where id = :id and recipient = :me""")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .param("me", current.requireId().value())
                .update();
        if (changed == 0) {
            throw new NotFound("notice");
        }
    }

    @Transactional
    public void markAllRead() {
        jdbc.sql("update notification.notice set read_at = :now where recipient = :me and read_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("me", current.requireId().value())
                .update();
    }
}
