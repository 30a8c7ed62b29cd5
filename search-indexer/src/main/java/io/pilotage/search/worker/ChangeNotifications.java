package io.pilotage.search.worker;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.support.JdbcUtils;

/** Waits for the database to say that something has changed; holds one connection while it is open. */
class ChangeNotifications implements AutoCloseable {

    private static final Duration PROBE_EVERY = Duration.ofSeconds(15);
    private static final int PROBE_SECONDS = 5;

    private final DataSource dataSource;
    private long probed = System.nanoTime();
    private @Nullable Connection connection;

    ChangeNotifications(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Returns as soon as something has changed since the last call, at the latest after the given time. */
    void await(Duration atMost) throws SQLException {
        try {
            // The first call returns at once: what was announced before it listened is not known.
            if (connection == null) {
                connection = listen();
            } else {
                connection.unwrap(PGConnection.class).getNotifications((int) Math.max(1, atMost.toMillis()));
                probe(connection);
            }
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    /** A database that is gone without a word says nothing either; so it is asked now and then. */
    private void probe(Connection open) throws SQLException {
        if (System.nanoTime() - probed > PROBE_EVERY.toNanos()) {
            if (!open.isValid(PROBE_SECONDS)) {
                throw new SQLException("No answer on the listening connection");
            }
            probed = System.nanoTime();
        }
    }

    @Override
    public void close() {
        var closing = connection;
        connection = null;
        if (closing == null) {
            return;
        }
        try (var statement = closing.createStatement()) {
            // Whoever gets this connection from the pool next must not hear what was meant for us.
            statement.execute("unlisten *");
        } catch (SQLException broken) {
            // The pool throws it away.
        } finally {
            JdbcUtils.closeConnection(closing);
        }
    }

    private Connection listen() throws SQLException {
        var opened = dataSource.getConnection();
        try (var statement = opened.createStatement()) {
            opened.setAutoCommit(true);
            statement.execute("listen search_document");
            return opened;
        } catch (SQLException e) {
            JdbcUtils.closeConnection(opened);
            throw e;
        }
    }
}
