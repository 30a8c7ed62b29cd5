package io.pilotage.marketplace.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts, as PostgreSQL does, what statements read from beginning to end; for tables with many rows. */
public final class SequentialScans {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public SequentialScans(SingleConnectionDataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /** The tables that the statements scanned; what they changed is rolled back. */
    public List<String> of(Runnable statements) {
        return transaction.execute(status -> {
            Map<String, Long> before = soFar();
            statements.run();
            status.setRollbackOnly();
            return soFar().entrySet().stream()
                    .filter(table -> table.getValue() > before.getOrDefault(table.getKey(), 0L))
                    .map(Map.Entry::getKey)
                    .toList();
        });
    }

    private Map<String, Long> soFar() {
        Map<String, Long> scans = new TreeMap<>();
        jdbc.sql("select relname, seq_scan from pg_stat_xact_user_tables where seq_scan > 0")
                .query(row -> {
                    scans.put(row.getString("relname"), row.getLong("seq_scan"));
                });
        return scans;
    }
}
