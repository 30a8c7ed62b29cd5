package io.pilotage.search.worker;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Lets one process at a time do a named piece of work; the lock ends with the process, however that ends. */
class ClusterLock {

    private final DataSource dataSource;

    ClusterLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is done under the lock. */
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    /** Does the work unless somebody else is at work of this name; tells whether it did. */
    boolean tryWith(String name, Work work) throws IOException, InterruptedException {
        try (Connection connection = dataSource.getConnection()) {
            if (!call(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", name)) {
                return false;
            }
            try {
                work.run();
                return true;
            } finally {
                call(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", name);
            }
        } catch (SQLException e) {
            throw new IOException("The lock cannot be taken", e);
        }
    }

    private static boolean call(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, "search " + name);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
