package io.pilotage.marketplace.alert;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What saved searches have told already. */
@Component
class Told {

    private final JdbcClient jdbc;
    private final Clock clock;

    Told(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** That a search has told a thing. */
    record Note(SavedSearchId search, UUID thing) {}

    /** Those that there are of any of these searches about any of these things. */
    Set<Note> notes(Collection<SavedSearchId> searches, Collection<UUID> things) {
        return things.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("""
                        select saved_search, thing from alert.told
                        where saved_search = any(:searches) and thing = any(:things)""")
                        .param(
                                "searches",
                                searches.stream().map(SavedSearchId::value).toArray(UUID[]::new))
                        .param("things", things.toArray(UUID[]::new))
                        .query((row, number) -> new Note(
                                new SavedSearchId(row.getObject("saved_search", UUID.class)),
                                row.getObject("thing", UUID.class)))
                        .list());
    }

    /** Everything that the search has told. */
    Set<UUID> by(SavedSearchId search) {
        return new HashSet<>(jdbc.sql("select thing from alert.told where saved_search = :search")
                .param("search", search.value())
                .query(UUID.class)
                .list());
    }

    /** @return false if another node or an earlier run noted it */
    boolean add(Note note) {
        return jdbc.sql("""
                        insert into alert.told (saved_search, thing, told_at) values (:search, :thing, :now)
                        on conflict do nothing""")
                        .param("search", note.search().value())
                        .param("thing", note.thing())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    void forgetBefore(Instant moment) {
        jdbc.sql("delete from alert.told where told_at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }
}
