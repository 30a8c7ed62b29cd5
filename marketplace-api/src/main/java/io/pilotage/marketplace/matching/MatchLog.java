package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.shared.persistence.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the matches that were shown with what they were computed from, so that they can be explained later. Whoever changes what a match
 * rests on and looks at it again and again leaves no row for each look: of one match and side stay the newest, the last of each earlier
 * day, and what was contested. What is shown no more stays for {@link MatchingProperties#logRetention()}, up to a day less, because being
 * shown is noted once a day; what was contested stays.
 */
@Component
class MatchLog {

    private final JdbcClient jdbc;
    private final MatchingProperties properties;
    private final Clock clock;

    MatchLog(JdbcClient jdbc, MatchingProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /** Adds what was not shown before; of the rest it notes once a day that it was shown again, and otherwise writes nothing. */
    void keep(List<ShownMatch> page) {
        if (page.isEmpty()) {
            return;
        }
        // In one order always, so that two readers of the same page never wait for each other in a circle.
        List<ShownMatch> shown = page.stream()
                .sorted(Comparator.comparing(ShownMatch::id))
                .distinct()
                .toList();
        UUID[] ids = shown.stream().map(ShownMatch::id).toArray(UUID[]::new);
        UUID[] engagements = shown.stream().map(it -> it.engagement().value()).toArray(UUID[]::new);
        UUID[] executives = shown.stream().map(it -> it.executive().value()).toArray(UUID[]::new);
        int kept = jdbc.sql("""
                insert into matching.shown_match (id, engagement, executive, shown_to, computed, first_shown_at, last_shown_at)
                select id, engagement, executive, shown_to, computed::jsonb, :now, :now
                from unnest(:ids::uuid[], :engagements::uuid[], :executives::uuid[], :to::text[], :computed::text[])
                    as shown (id, engagement, executive, shown_to, computed)
                where not exists (select from matching.shown_match known
                                   where known.id = shown.id and known.last_shown_at >= cast(:now as timestamptz) - interval '1 day')
                on conflict (id) do update set last_shown_at = excluded.last_shown_at""")
                .param("ids", ids)
                .param("engagements", engagements)
                .param("executives", executives)
                .param("to", shown.stream().map(it -> it.shownTo().name()).toArray(String[]::new))
                .param("computed", shown.stream().map(ShownMatch::computed).toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (kept > 0) {
            thin(ids, engagements, executives);
        }
    }

    /** Of these matches; what others hold at the moment is left for the next time, so nobody waits. */
    private void thin(UUID[] shown, UUID[] engagements, UUID[] executives) {
        List<UUID> held = jdbc.sql("""
                select id from matching.shown_match
                where id in (
                    select id from (
                        select id,
                            row_number() over (partition by engagement, executive, shown_to
                                order by last_shown_at desc, id) as place,
                            row_number() over (partition by engagement, executive, shown_to, date_trunc('day', last_shown_at, 'UTC')
                                order by last_shown_at desc, id) as place_of_day
                        from matching.shown_match
                        where (engagement, executive) in (select * from unnest(:engagements::uuid[], :executives::uuid[]))) placed
                    where place > :most and place_of_day > 1)
                and id <> all(:shown)
                for update skip locked""")
                .param("engagements", engagements)
                .param("executives", executives)
                .param("most", properties.logMost())
                .param("shown", shown)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        // A statement of its own, which sees what was contested until these were held.
        jdbc.sql("""
                delete from matching.shown_match old where id = any(:held)
                and not exists (select from matching.match_contest c where c.shown_match = old.id)""").param("held", held.toArray(UUID[]::new)).update();
    }

    /**
     * Keeps it from being forgotten, or contested by another, until the end of the transaction, and from then on as if it were shown now.
     *
     * @return whether it is still there
     */
    boolean hold(UUID id) {
        return jdbc.sql("update matching.shown_match set last_shown_at = :now where id = :id")
                        .param("id", id)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    Optional<ShownMatchDetails> find(UUID id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** In no particular order; unknown ids are left out. */
    List<ShownMatchDetails> find(Collection<UUID> ids) {
        return jdbc.sql("select * from matching.shown_match where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(MatchLog::details)
                .list();
    }

    /**
     * Forgets what nobody has been shown for longer than the retention, except what was contested or is being contested.
     *
     * @return how many were forgotten
     */
    int prune() {
        return jdbc.sql("""
                delete from matching.shown_match where id in (
                    select id from matching.shown_match old where last_shown_at < :before
                    and not exists (select from matching.match_contest c where c.shown_match = old.id)
                    for update skip locked)""")
                .param("before", Timestamp.from(clock.instant().minus(properties.logRetention())))
                .update();
    }

    private static ShownMatchDetails details(ResultSet row, int number) throws SQLException {
        return new ShownMatchDetails(
                row.getObject("id", UUID.class),
                new EngagementId(row.getObject("engagement", UUID.class)),
                new ExecutiveId(row.getObject("executive", UUID.class)),
                ShownTo.valueOf(row.getString("shown_to")),
                StoredJson.MAPPER.readValue(row.getString("computed"), Computation.class),
                row.getTimestamp("first_shown_at").toInstant(),
                row.getTimestamp("last_shown_at").toInstant());
    }
}
