package io.pilotage.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class PostgreSqlIT {
    private final PostgreSql server = LocalStack.shared().postgres("killed");

    @Test
    void keepsCommittedDataWhenItIsKilled() throws SQLException {
        execute("create table if not exists survivor (id int primary key)");
        execute("insert into survivor values (1)");

        server.kill();
        assertThat(server.isRunning()).isFalse();
        server.start();

        assertThat(query("select count(*) from survivor")).isEqualTo("1");
        execute("drop table survivor");
    }

    @Test
    void keepsDataOverAStopInGoodOrder() throws SQLException {
        execute("create table if not exists orderly (id int primary key)");
        execute("insert into orderly values (1), (2)");

        server.restart();

        assertThat(query("select count(*) from orderly")).isEqualTo("2");
        execute("drop table orderly");
    }

    @Test
    void runsWithDurableSettings() throws SQLException {
        assertThat(query("show fsync")).isEqualTo("on");
        assertThat(query("show synchronous_commit")).isEqualTo("on");
        assertThat(query("show full_page_writes")).isEqualTo("on");
        assertThat(query("show server_version")).startsWith("18.");
    }

    @Test
    void answersNobodyWhilePausedAndGoesOnAfterwards() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, 500);
            server.pause();
            try {
                assertThatThrownBy(() -> statement.execute("select 1")).isInstanceOf(SQLException.class);
            } finally {
                server.resume();
            }
        }
        assertThat(query("select 7")).isEqualTo("7");
    }

    @Test
    void letsTheOwnerOfADatabaseAddTheTrustedExtensions() throws SQLException {
        execute("create extension if not exists pg_trgm");
        execute("create extension if not exists citext");
        assertThat(query("select count(*) from pg_extension where extname in ('pg_trgm', 'citext')"))
                .isEqualTo("2");
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("pilotage"), "pilotage", "wrong")
                        .close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void endsAnOrphanOnItsDataAndStartsAgain() throws SQLException {
        execute("create table if not exists adopted (id int primary key)");
        execute("insert into adopted values (1)");
        // A second supervisor on the same folders stands for the next start after a killed launcher.
        PostgreSql next = PostgreSql.archiving(server.name(), server.folders(), server.port());

        assertThat(next.stopOrphan()).isTrue();

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !server.isRunning());
        server.start();
        assertThat(query("select count(*) from adopted")).isEqualTo("1");
        execute("drop table adopted");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        String owner = PostgreSql.owner("pilotage");
        return DriverManager.getConnection(server.jdbcUrl("pilotage"), owner, owner);
    }
}
