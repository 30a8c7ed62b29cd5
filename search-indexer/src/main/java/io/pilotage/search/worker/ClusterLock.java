package io.pilotage.search.worker;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcUtils;

/** Lets one process at a time change which indices exist; it ends with the process, however that ends. */
class ClusterLock {

    private static final long KEY = 0x5345_4152_4348L;

    private final DataSource dataSource;

    ClusterLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is done under the lock. */
    interface Work {
        void run() throws IOException;
    }

    /** Does the work unless somebody else holds the lock; tells whether it did. */
    boolean tryWith(Work work) throws IOException {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            if (!call(connection, "select pg_try_advisory_lock(?)")) {
                return false;
            }
            try {
                work.run();
                return true;
            } finally {
                call(connection, "select pg_advisory_unlock(?)");
            }
        } catch (SQLException e) {
            throw new IOException("The lock cannot be taken", e);
        } finally {
            JdbcUtils.closeConnection(connection);
        }
    }

    private static boolean call(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, KEY);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
