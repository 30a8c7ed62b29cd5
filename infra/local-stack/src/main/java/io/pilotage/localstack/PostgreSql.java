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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * PostgreSQL with durable settings. A database is worked with by a role of the same name and belongs to another, its {@linkplain #owner
 * owner}. Passwords are the roles' names: this server listens on loopback only and is for one machine's developer.
 */
public final class PostgreSql extends Server {
    private static final String SUPERUSER = "postgres";
    private static final String APPLICATION = "pilotage";
    private static final List<String> WITHOUT_OWNER =
            List.of("keycloak", "stripe_simulator"); // these migrate themselves

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=200",
            "shared_buffers=128MB",
            "timezone=UTC",
            "log_timezone=UTC");

    private final int port;
    private final Path backups;
    private final boolean archiving;
    private final List<String> recovery;

    /** A server whose log is kept in its data folder only. */
    PostgreSql(Folders folders, int port) {
        this("postgresql", folders, port, folders.backups("postgresql"), false, List.of());
    }

    private PostgreSql(String name, Folders folders, int port, Path backups, boolean archiving, List<String> recovery) {
        super(name, folders);
        this.port = port;
        this.backups = backups;
        this.archiving = archiving;
        this.recovery = recovery;
    }

    /** A server that archives its log, so that backups can be taken of it. */
    static PostgreSql archiving(String name, Folders folders, int port) {
        return new PostgreSql(name, folders, port, folders.backups(name), true, List.of());
    }

    /** The server that plays back the log on a backup, beside the data of this one. */
    PostgreSql restored(List<String> settings) {
        return new PostgreSql(name() + ".restored", folders(), Ports.free(), backups, true, settings);
    }

    /** The backups of this server, which has to be one that archives its log. */
    public Backups backups() {
        return new Backups(this, backups);
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The role that owns a database and may change its tables; its password is its name. */
    public static String owner(String database) {
        return database + "_owner";
    }

    /** The JDBC address of the database; user name and password are both its name. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Creates a database, the role of the same name and the owner, unless they exist, and returns the JDBC address. */
    public String createDatabase(String database) {
        return createDatabase(database, owner(database));
    }

    private String createDatabase(String database, String owner) {
        if (!database.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("A database is named in lower case letters, digits and underscores");
        }
        try (Connection connection = connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            for (String role : List.of(database, owner)) {
                if (isMissing(statement, "select 1 from pg_roles where rolname = '%s'".formatted(role))) {
                    statement.execute("create role %s login password '%s'".formatted(role, role));
                }
            }
            if (isMissing(statement, "select 1 from pg_database where datname = '%s'".formatted(database))) {
                statement.execute("create database %s owner %s".formatted(database, owner));
            } else if (!owner.equals(database)) {
                handOver(database, owner);
            }
            return jdbcUrl(database);
        } catch (SQLException e) {
            throw new ServerFailure("Cannot create the database " + database, e);
        }
    }

    /** Gives what an earlier version of this stack let the database's own role have to the owner. */
    private void handOver(String database, String owner) throws SQLException {
        try (Connection connection = connectAsSuperuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute("reassign owned by %s to %s".formatted(database, owner));
        }
    }

    @Override
    void prepare() {
        makeData();
        if (archiving) {
            logArchive(data());
            Privileges.own(data());
        }
    }

    private void makeData() {
        if (Files.exists(data().resolve("PG_VERSION"))) {
            Privileges.own(data());
            return;
        }
        Path half = data().resolveSibling(name() + ".new");
        Path password = data().resolveSibling(name() + ".password");
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
        List<String> command = new ArrayList<>(List.of(program("postgres"), "-D", data().toString()));
        Stream.of(SETTINGS, List.of("port=" + port), archive(), recovery)
                .flatMap(List::stream)
                .forEach(setting -> command.addAll(List.of("-c", setting)));
        return Privileges.dropped(command, folders().data());
    }

    /** The archive that this server's data folder, or a copy of it, goes on with. */
    LogArchive logArchive(Path data) {
        return LogArchive.of(data, backups, folders().project());
    }

    private List<String> archive() {
        return archiving ? logArchive(data()).archiving() : List.of();
    }

    /** Not while it plays back a log. */
    @Override
    boolean isReady() {
        try (Connection connection = connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            return isMissing(statement, "select 1 where pg_is_in_recovery()");
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    void afterStart() {
        createDatabase(APPLICATION);
        WITHOUT_OWNER.forEach(database -> createDatabase(database, database));
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

    Connection connectAsSuperuser() throws SQLException {
        return connectAsSuperuser(SUPERUSER);
    }

    private Connection connectAsSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(
                jdbcUrl(database) + "?connectTimeout=5&socketTimeout=60", SUPERUSER, SUPERUSER);
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return !result.next();
        }
    }
}
