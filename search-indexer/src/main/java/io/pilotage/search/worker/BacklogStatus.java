package io.pilotage.search.worker;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the index is behind, counted when asked. */
public class BacklogStatus {

    private final JdbcClient jdbc;

    BacklogStatus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows that the index has not reached yet, parked ones included. */
    public long waiting() {
        return count("indexed_version < version");
    }

    /** Rows that Elasticsearch refuses. */
    public long parked() {
        return count("indexed_version < version and attempts > 0");
    }

    /** Seconds since the oldest row that waits, and is not parked, was changed. */
    public double oldestSeconds() {
        return jdbc.sql("""
                select coalesce(extract(epoch from now() - min(changed_at)), 0) from search.search_document
                 where indexed_version < version and attempts = 0
                """).query(Double.class).single();
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from search.search_document where " + condition)
                .query(Long.class)
                .single();
    }
}
