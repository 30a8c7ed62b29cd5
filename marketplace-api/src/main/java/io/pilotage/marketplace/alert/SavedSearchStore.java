package io.pilotage.marketplace.alert;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.persistence.StoredJson;
import io.pilotage.search.DocumentKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Saved searches in PostgreSQL; what their person says of them and what the alerts note of them are written apart. */
@Component
class SavedSearchStore {

    private static final String ALL = "select * from alert.saved_search ";

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedSearchStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<SavedSearch> of(PersonId person) {
        return jdbc.sql(ALL + "where person = :person order by id")
                .param("person", person.value())
                .query(SavedSearchStore::read)
                .list();
    }

    /** How many the person has; nobody else adds one for them until the end of the transaction. */
    int countAndHold(PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('alert.saved_search ' || :person, 0))")
                .param("person", person.value().toString())
                .query((row, number) -> true)
                .single();
        return jdbc.sql("select count(*) from alert.saved_search where person = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    Optional<SavedSearch> find(SavedSearchId id) {
        return jdbc.sql(ALL + "where id = :id")
                .param("id", id.value())
                .query(SavedSearchStore::read)
                .optional();
    }

    /** The search, held until the end of the transaction. */
    Optional<SavedSearch> hold(SavedSearchId id) {
        return jdbc.sql(ALL + "where id = :id for update")
                .param("id", id.value())
                .query(SavedSearchStore::read)
                .optional();
    }

    void add(SavedSearch search) {
        write("""
                insert into alert.saved_search
                    (id, version, person, name, kind, query, frequency, created_at, looked_at, new_after, checked_at)
                values (:id, :version, :person, :name, :kind, :query::jsonb, :frequency, :now, :now, :now, :now)""", search)
                .param("version", search.version())
                .param("person", search.person().value())
                .param("now", Timestamp.from(search.createdAt()))
                .update();
    }

    void change(SavedSearch search) {
        write("""
                update alert.saved_search
                set version = version + 1, name = :name, kind = :kind, query = :query::jsonb, frequency = :frequency,
                    new_after = :newAfter, put_off_until = null
                where id = :id""", search).param("newAfter", Timestamp.from(search.newAfter())).update();
    }

    void remove(SavedSearchId id) {
        jdbc.sql("delete from alert.saved_search where id = :id")
                .param("id", id.value())
                .update();
    }

    void looked(SavedSearchId id, Instant now) {
        jdbc.sql("update alert.saved_search set looked_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    /**
     * Those that were not compared with the index since a moment and are not put off, the longest waiting first.
     *
     * @param last after which to go on, or null
     */
    List<SavedSearch> uncheckedSince(
            AlertFrequency frequency, DocumentKind kind, Instant moment, @Nullable SavedSearch last, int limit) {
        return jdbc.sql(ALL + """
                        where frequency = :frequency and kind = :kind and checked_at < :moment
                          and (put_off_until is null or put_off_until <= :now)
                          and (checked_at, id) > (:lastChecked, :lastId)
                        order by checked_at, id limit :limit""")
                .param("frequency", frequency.name())
                .param("kind", kind.name())
                .param("moment", Timestamp.from(moment))
                .param("now", Timestamp.from(clock.instant()))
                .param("lastChecked", Timestamp.from(last == null ? Instant.EPOCH : last.checkedAt()))
                .param("lastId", last == null ? new UUID(0, 0) : last.id().value())
                .param("limit", limit)
                .query(SavedSearchStore::read)
                .list();
    }

    void checked(Collection<SavedSearchId> ids, Instant moment) {
        jdbc.sql("update alert.saved_search set checked_at = greatest(checked_at, :moment) where id = any(:ids)")
                .param("moment", Timestamp.from(moment))
                .param("ids", ids.stream().map(SavedSearchId::value).toArray(UUID[]::new))
                .update();
    }

    /** Leaves the search alone for a while, unless its person changes it. */
    void putOff(SavedSearchId id, Duration pause) {
        jdbc.sql("update alert.saved_search set put_off_until = :until where id = :id")
                .param("until", Timestamp.from(clock.instant().plus(pause)))
                .param("id", id.value())
                .update();
    }

    /** From now on only what was published later is new to the mails. */
    void toldUntil(SavedSearchId id, Instant moment) {
        jdbc.sql("update alert.saved_search set new_after = greatest(new_after, :moment) where id = :id")
                .param("moment", Timestamp.from(moment))
                .param("id", id.value())
                .update();
    }

    private JdbcClient.StatementSpec write(String sql, SavedSearch search) {
        return jdbc.sql(sql)
                .param("id", search.id().value())
                .param("name", search.name())
                .param("kind", search.query().kind().name())
                .param("query", StoredJson.MAPPER.writeValueAsString(search.query()))
                .param("frequency", search.frequency().name());
    }

    private static SavedSearch read(ResultSet row, int number) throws SQLException {
        return new SavedSearch(
                new SavedSearchId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                StoredJson.MAPPER.readValue(row.getString("query"), SavedQuery.class),
                AlertFrequency.valueOf(row.getString("frequency")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("looked_at").toInstant(),
                row.getTimestamp("new_after").toInstant(),
                row.getTimestamp("checked_at").toInstant());
    }
}
