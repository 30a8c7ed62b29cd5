package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the index is behind, counted when asked. */
class BacklogStatus {

    /**
     * Rows that the index is behind of.
     *
     * @param waiting that it has not reached yet, parked ones included
     * @param parked that Elasticsearch refuses
     * @param oldestSeconds since the oldest one that waits, and is not parked, was changed; 0 when none does
     */
    record Figures(long waiting, long parked, double oldestSeconds) {}

    private final JdbcClient jdbc;

    BacklogStatus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Figures all() {
        return count(null);
    }

    Figures of(DocumentKind kind) {
        return count(kind.name());
    }

    private Figures count(@Nullable String kind) {
        return jdbc.sql("""
                select count(*) as waiting, count(*) filter (where attempts > 0) as parked,
                       coalesce(extract(epoch from now() - min(changed_at) filter (where attempts = 0)), 0) as oldest
                  from search.search_document
                 where indexed_version < version and (:kind::text is null or kind = :kind::text)
                """)
                .param("kind", kind)
                .query((row, number) ->
                        new Figures(row.getLong("waiting"), row.getLong("parked"), row.getDouble("oldest")))
                .single();
    }
}
