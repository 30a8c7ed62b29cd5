package io.pilotage.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL with durable settings. Each database belongs to a role of the same name, whose password is its name: this
 * server listens on loopback only and is for one machine's developer.
 */
public final class PostgreSql extends Server {
    private static final String SUPERUSER = "postgres";
    private static final List<String> DATABASES = List.of("pilotage", "keycloak", "stripe_simulator");

    private final int port;

    PostgreSql(Folders folders, int port) {
        super("postgresql", folders);
        this.port = port;
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The JDBC address of the database; user name and password are both its name. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Creates a role with a database of the same name unless it exists, and returns the JDBC address. */
    public String createDatabase(String database) {
        if (!database.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("A database is named in lower case letters, digits and underscores");
        }
        try (Connection connection = connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "select 1 from pg_roles where rolname = '%s'".formatted(database))) {
                statement.execute("create role %s login password '%s'".formatted(database, database));
            }
            if (isMissing(statement, "select 1 from pg_database where datname = '%s'".formatted(database))) {
                statement.execute("create database %s owner %s".formatted(database, database));
            }
            return jdbcUrl(database);
        } catch (SQLException e) {
            throw new ServerFailure("Cannot create the database " + database, e);
        }
    }

    @Override
    void prepare() {
        if (Files.exists(data().resolve("PG_VERSION"))) {
            Privileges.own(data());
            return;
        }
        Path half = data().resolveSibling("postgresql.new");
        Path password = data().resolveSibling("postgresql.password");
        try {
            Trees.delete(half);
            Files.createDirectories(half);
            Files.writeString(password, SUPERUSER);
            Privileges.own(half);
            Privileges.own(password);
            initialise(half, password);
            // Only a complete folder gets the name, so that a crash in between leaves nothing half made.
            Files.move(half, data(), StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(password);
        } catch (IOException e) {
            throw new ServerFailure("Cannot initialise " + data() + ": " + e, e);
        }
    }

    @Override
    List<String> command() {
        return Privileges.dropped(
                List.of(
                        program("postgres"),
                        "-D",
                        data().toString(),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "port=" + port,
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=on",
                        "-c",
                        "synchronous_commit=on",
                        "-c",
                        "full_page_writes=on",
                        "-c",
                        "max_connections=200",
                        "-c",
                        "shared_buffers=128MB",
                        "-c",
                        "timezone=UTC",
                        "-c",
                        "log_timezone=UTC"),
                folders().data());
    }

    @Override
    boolean isReady() {
        try (Connection connection = connectAsSuperuser()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    void afterStart() {
        DATABASES.forEach(this::createDatabase);
    }

    /** PostgreSQL's fast shutdown: sessions are ended, nothing is lost. */
    @Override
    String stopSignal() {
        return "INT";
    }

    private void initialise(Path folder, Path password) {
        List<String> command = Privileges.dropped(
                List.of(
                        program("initdb"),
                        "-D",
                        folder.toString(),
                        "--username=" + SUPERUSER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"),
                folders().data());
        Programs.run(name(), command, Map.of(), log(), Duration.ofMinutes(3));
    }

    private String program(String program) {
        return PostgreSqlBinaries.unpackedBelow(folders().servers())
                .resolve("bin")
                .resolve(program)
                .toString();
    }

    private Connection connectAsSuperuser() throws SQLException {
        return DriverManager.getConnection(
                jdbcUrl(SUPERUSER) + "?connectTimeout=5&socketTimeout=60", SUPERUSER, SUPERUSER);
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return !result.next();
        }
    }
}
