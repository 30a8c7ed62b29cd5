package io.pilotage.search;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Brings schemas up to date, as their owner. The role that works with them afterwards may read and write rows, less where a migration
 * says so, and can neither alter a table nor switch off a trigger. The folder {@code db/migration/x} belongs to the schema {@code x}.
 */
public final class DatabaseSchemas {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseSchemas.class);
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int MOST_TRIES = 200; // ten minutes: longer than an upload may take
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final String url;
    private final DataSource application;
    private final String applicationRole;
    private final SchemaOwner owner;

    /** @param application connects as the role that works with the rows, {@code applicationRole} */
    public DatabaseSchemas(String url, DataSource application, String applicationRole, SchemaOwner owner) {
        this.url = url;
        this.application = application;
        this.applicationRole = applicationRole;
        this.owner = owner;
        if (applicationRole.equals(owner.username())) {
            throw new IllegalStateException(
                    "The owner of the schemas (pilotage.migration.username) must be another role"
                            + " than the application's (spring.datasource.username)");
        }
    }

    /**
     * Migrates the schema if its owner is known, safely from several processes at once.
     *
     * @throws IllegalStateException if the owner is not known and the schema is behind
     */
    public void ready(String schema) {
        if (owner.username() == null) {
            requireUpToDate(schema);
            return;
        }
        var owned = new DriverManagerDataSource(url, owner.username(), String.valueOf(owner.password()));
        try (Connection connection = owned.getConnection();
                Statement sql = connection.createStatement()) {
            String role = quoted(applicationRole);
            sql.execute("select pg_advisory_lock(hashtext('pilotage.migration'))"); // until the connection is closed
            open(sql, schema, role);
            migrate(flyway(owned, schema, role)
                    .initSql("set lock_timeout = '1s'")
                    .load());
            sql.execute("revoke insert, update, delete on %s.flyway_schema_history from %s".formatted(schema, role));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot migrate the schema " + schema, e);
        }
    }

    /** A table that somebody holds is asked for again and again: all who come after whoever waits for it would wait as well. */
    private static void migrate(Flyway flyway) {
        for (int tries = 1; ; tries++) {
            try {
                flyway.migrate();
                return;
            } catch (FlywayException failure) {
                if (tries == MOST_TRIES || !waitedForALock(failure)) {
                    throw failure;
                }
                LOG.info("A migration waits for a table that somebody uses: {}", failure.getMessage());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static boolean waitedForALock(Throwable failure) {
        return failure instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())
                || failure.getCause() != null && waitedForALock(failure.getCause());
    }

    /** Lets the application's role work with the rows of all tables that are there and that will be, unless it does already. */
    private static void open(Statement sql, String schema, String role) throws SQLException {
        sql.execute("create schema if not exists " + schema);
        try (ResultSet open = sql.executeQuery(
                "select has_schema_privilege('%s', '%s', 'usage')".formatted(role.replace("\"", ""), schema))) {
            if (open.next() && open.getBoolean(1)) {
                return;
            }
        }
        sql.execute("""
                grant usage on schema %1$s to %2$s;
                grant select, insert, update, delete on all tables in schema %1$s to %2$s;
                grant usage, select on all sequences in schema %1$s to %2$s;
                alter default privileges in schema %1$s grant select, insert, update, delete on tables to %2$s;
                alter default privileges in schema %1$s grant usage, select on sequences to %2$s""".formatted(schema, role));
    }

    private void requireUpToDate(String schema) {
        int behind = flyway(application, schema, quoted(applicationRole))
                .load()
                .info()
                .pending()
                .length;
        if (behind > 0) {
            throw new IllegalStateException(behind + " migrations of the schema " + schema + " were not carried out."
                    + " Run \"java -jar … migrate\" first, with the owner's PILOTAGE_MIGRATION_USERNAME and _PASSWORD");
        }
    }

    /** One spelling everywhere: what is carried out again when it changes has the role in it. */
    private static String quoted(String role) {
        return '"' + role.replace("\"", "\"\"") + '"';
    }

    private static FluentConfiguration flyway(DataSource dataSource, String schema, String applicationRole) {
        return Flyway.configure()
                .dataSource(dataSource)
                .schemas(schema)
                .locations("classpath:db/migration/" + schema)
                .placeholders(Map.of("application", applicationRole))
                .validateMigrationNaming(true);
    }
}
