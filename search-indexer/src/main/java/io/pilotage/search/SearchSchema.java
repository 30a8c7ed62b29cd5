package io.pilotage.search;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The database schema {@code search}, which belongs to this module alone. */
public final class SearchSchema {

    private SearchSchema() {}

    /** Brings the schema up to date; safe to call from several processes at once, and more than once. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("search")
                .locations("classpath:db/migration/search")
                .load()
                .migrate();
    }
}
