package io.pilotage.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackupsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PostgreSql server = LocalStack.shared().postgres("backed-up");
    private final Backups backups = server.backups();

    @BeforeEach
    void begin() throws SQLException {
        server.start();
        execute(
                "pilotage",
                "create table if not exists note (id int primary key, at timestamptz default clock_timestamp())");
        execute("pilotage", "truncate note");
        execute("pilotage", "insert into note values (1)");
        execute("keycloak", "create table if not exists account (id int)");
    }

    @Test
    void putsBackAllThatWasCommittedWhereTheLogIsStillThere() throws SQLException {
        backups.take();
        execute("pilotage", "insert into note values (2)");
        server.kill();

        backups.restore(null, null);
        server.start();

        assertThat(query("pilotage", "select string_agg(id::text, ',' order by id) from note"))
                .isEqualTo("1,2");
        assertThat(query("keycloak", "select count(*) from account")).isEqualTo("0");
        execute("pilotage", "insert into note values (3)");
    }

    @Test
    void putsBackWhatWasArchivedWhereAllDataIsLost() throws SQLException, IOException {
        backups.take();
        execute("pilotage", "insert into note values (2)");
        query("postgres", "select pg_switch_wal()");
        server.stop();
        Trees.delete(server.data());

        backups.restore(null, null);
        server.start();

        assertThat(query("pilotage", "select string_agg(id::text, ',' order by id) from note"))
                .isEqualTo("1,2");
    }

    @Test
    void goesBackToAMomentAndFromThereOnceMore() throws SQLException {
        String backup = backups.take();
        execute("pilotage", "insert into note values (2)");
        Instant moment = Instant.parse(
                query("pilotage", "select to_char(clock_timestamp(), 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
        execute("pilotage", "insert into note values (3)");
        server.stop();

        assertThat(backups.restore(null, moment)).isEqualTo(backup);
        server.start();
        assertThat(query("pilotage", "select string_agg(id::text, ',' order by id) from note"))
                .isEqualTo("1,2");
        execute("pilotage", "insert into note values (4)");
        server.stop();

        backups.restore(backup, null);
        server.start();
        assertThat(query("pilotage", "select string_agg(id::text, ',' order by id) from note"))
                .isEqualTo("1,2,4");
    }

    @Test
    void leavesTheDataAloneWhereThereIsNothingToRestore() throws SQLException {
        backups.take();
        server.stop();

        assertThatThrownBy(() -> backups.restore("2001-01-01T00-00-00Z", null))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("no such backup");
        assertThatThrownBy(() -> backups.restore(null, Instant.EPOCH)).hasMessageContaining("before that moment");
        PostgreSql other = PostgreSql.archiving("postgresql-never-backed-up", server.folders(), Ports.free());
        assertThatThrownBy(() -> other.backups().restore(null, null)).hasMessageContaining("make backup");

        server.start();
        assertThat(query("pilotage", "select count(*) from note")).isEqualTo("1");
    }

    @Test
    void keepsTheNewestThree() {
        for (int number = 0; number < 4; number++) {
            backups.take();
        }
        assertThat(backups.names()).hasSize(3);
    }

    /** Two at once would delete and rename each other's half. */
    @Test
    void takesOneAtATime() throws SQLException {
        Path half = server.folders().backups(server.name()).resolve("half");
        var first = CompletableFuture.supplyAsync(backups::take);
        assertThat(Waiting.until(PATIENCE, () -> Files.exists(half))).isTrue();

        assertThatThrownBy(backups::take)
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("Another backup is being taken");

        String name = first.join();
        server.stop();
        assertThat(backups.restore(null, null)).isEqualTo(name);
        server.start();
        assertThat(query("pilotage", "select count(*) from note")).isEqualTo("1");
    }

    /** A restore to a moment leaves the archive as it was until somebody works with its data: it may be killed, or be a mistake. */
    @Test
    void aRestoreThatIsCutOffChangesNothing() throws SQLException, IOException {
        String backup = backups.take();
        Instant moment = Instant.parse(
                query("pilotage", "select to_char(clock_timestamp(), 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
        execute("pilotage", "insert into note values (2)");
        server.stop();

        backups.restore(backup, moment);
        Trees.delete(server.data());
        Files.move(backups.before(), server.data());
        backups.restore(backup, null);
        server.start();

        assertThat(query("pilotage", "select string_agg(id::text, ',' order by id) from note"))
                .isEqualTo("1,2");
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), "postgres", "postgres");
    }
}
