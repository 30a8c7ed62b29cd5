package io.pilotage.marketplace.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pilotage.localstack.LocalStack;
import io.pilotage.localstack.PostgreSql;
import io.pilotage.marketplace.testing.Databases;
import io.pilotage.marketplace.testing.ServerTest;
import io.pilotage.search.DatabaseSchemas;
import io.pilotage.search.SchemaOwner;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What somebody who has the application's own way into the database cannot do there. */
@ServerTest
class DatabaseRolesIT {

    @Autowired
    private JdbcClient application;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table audit.entry disable trigger all",
                "alter table audit.entry disable trigger entry_append_only",
                "drop trigger posting_is_kept on billing.posting",
                "create trigger mine before insert on billing.posting for each row execute function billing.refuse_change()",
                "create or replace function billing.refuse_change() returns trigger language plpgsql as 'begin return new; end'",
                "alter table billing.posting drop constraint posting_minor_check",
                "alter table billing.charge add column mine int",
                "drop table audit.entry",
                "drop schema audit cascade",
                "truncate audit.entry",
                "truncate billing.posting",
                "truncate notification.notice",
                "update billing.posting set minor = minor + 1",
                "delete from billing.journal_entry",
                "update audit.entry set sealed_until = null",
                "delete from audit.entry",
                "set session_replication_role = replica",
                "create table audit.mine (id int)",
                "create table public.mine (id int)",
                "create schema mine",
                "update audit.flyway_schema_history set checksum = 0",
                "copy audit.entry to program 'true'",
                "alter role current_user superuser",
            })
    void refusesTheApplicationWhatOnlyTheOwnerMayDo(String attempt) {
        assertThatThrownBy(() -> application.sql(attempt).update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void startsNoNodeThatDoesNotKnowTheOwnerOnADatabaseThatIsBehind() {
        String url = LocalStack.shared().postgres().createDatabase("behind");
        var connection = new DriverManagerDataSource(url, "behind", "behind");
        var node = new DatabaseSchemas(url, connection, "behind", new SchemaOwner(null, null));

        assertThatIllegalStateException().isThrownBy(() -> node.ready("firm")).withMessageContaining("migrate");

        Databases.migrated("behind", "firm").destroy();
        assertThatCode(() -> node.ready("firm")).doesNotThrowAnyException();
        assertThat(JdbcClient.create(connection)
                        .sql("select count(*) from firm.firm")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Whoever waits for a table makes all wait who come after, and whoever holds it may be long about it. */
    @Test
    void keepsNobodyWaitingWhileAMigrationWaitsForATable() throws Exception {
        String name = "held";
        String url = LocalStack.shared().postgres().createDatabase(name);
        var application = new DriverManagerDataSource(url, name, name);
        var owner = new SchemaOwner(PostgreSql.owner(name), PostgreSql.owner(name));
        var owned = new DriverManagerDataSource(url, PostgreSql.owner(name), PostgreSql.owner(name));
        Flyway.configure()
                .dataSource(owned)
                .schemas("firm")
                .locations("classpath:db/migration/firm")
                .placeholders(Map.of("application", '"' + name + '"'))
                .target("2")
                .load()
                .migrate();

        try (var migration = Executors.newSingleThreadExecutor(); // ends after whoever holds the table
                Connection holder = owned.getConnection();
                Connection reader = owned.getConnection()) {
            holder.setAutoCommit(false);
            read(holder);
            Future<?> migrated =
                    migration.submit(() -> new DatabaseSchemas(url, application, name, owner).ready("firm"));
            await().until(() -> JdbcClient.create(owned)
                    .sql("select exists (select from pg_locks where relation = 'firm.firm'::regclass and not granted)")
                    .query(Boolean.class)
                    .single());

            reader.createStatement().execute("set statement_timeout = '5s'");
            read(reader);

            holder.rollback();
            migrated.get();
        }
        assertThat(JdbcClient.create(application)
                        .sql("select count(likeness) from firm.firm")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static void read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select count(*) from firm.firm");
        }
    }

    @Test
    void migratesEverySchemaByACommandOfItsOwn() {
        String name = "by_command";
        String url = LocalStack.shared().postgres().createDatabase(name);

        MigrateCommand.run(
                "migrate",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + name,
                "--pilotage.migration.username=" + PostgreSql.owner(name),
                "--pilotage.migration.password=" + PostgreSql.owner(name));

        assertThat(JdbcClient.create(new DriverManagerDataSource(url, name, name))
                        .sql("select nspname from pg_namespace where has_schema_privilege(oid, 'usage')")
                        .query(String.class)
                        .list())
                .contains("audit", "billing", "jobs", "search", "web");
    }

    @Test
    void refusesToWorkAsTheOwner() {
        var owner = new SchemaOwner("one", "secret");

        assertThatIllegalStateException()
                .isThrownBy(() -> new DatabaseSchemas("jdbc:any", new DriverManagerDataSource(), "one", owner))
                .withMessageContaining("another role");
    }
}
