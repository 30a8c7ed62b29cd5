package io.pilotage.marketplace.shared.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Refuses at once while the database is known not to answer, and gives up early on a line that has fallen silent where a person may wait:
 * those threads are virtual, while jobs and workers have threads of the platform and the pool's longer patience.
 */
final class GuardedDataSource extends DelegatingDataSource {

    /** A little longer than anybody waits for a lock. */
    private static final int PEOPLES_PATIENCE_MILLISECONDS = 2_000;

    private final DatabaseLine line;

    /** What {@link DatabaseLine} has said already. */
    static final class Silent extends SQLTransientConnectionException {

        private static final long serialVersionUID = 1L;

        private Silent() {
            super("The database does not answer");
        }
    }

    GuardedDataSource(DataSource pool, DatabaseLine line) {
        super(pool);
        this.line = line;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (line.isSilent()) {
            line.suspect();
            throw new Silent();
        }
        Connection connection = connect();
        if (Thread.currentThread().isVirtual()) {
            connection.setNetworkTimeout(Runnable::run, PEOPLES_PATIENCE_MILLISECONDS); // until the pool has it back
        }
        return connection;
    }

    private Connection connect() throws SQLException {
        try {
            return super.getConnection();
        } catch (SQLTransientConnectionException none) {
            line.suspect();
            throw none;
        }
    }
}
