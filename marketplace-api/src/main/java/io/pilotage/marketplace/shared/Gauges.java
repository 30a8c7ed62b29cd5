package io.pilotage.marketplace.shared;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Figures for the operator that are read in the database whenever they are asked for, so that every node tells the same and a restart
 * forgets none. A figure that cannot be read is told as not a number. They must say nothing about sealed bids.
 */
public final class Gauges {

    private static final Duration REST = Duration.ofSeconds(10);
    private static volatile long unreadAt = System.nanoTime() - REST.toNanos();

    private final MeterRegistry registry;
    private final JdbcClient jdbc;

    public Gauges(MeterRegistry registry, JdbcClient jdbc) {
        this.registry = registry;
        this.jdbc = jdbc;
    }

    /** @param sql a query for one number, which an index answers */
    public Gauges count(String name, String description, String sql) {
        Gauge.builder(name, jdbc, database -> number(database, sql))
                .description(description)
                .register(registry);
        return this;
    }

    /** @param sql a query for one number of seconds, which an index answers */
    public Gauges seconds(String name, String description, String sql) {
        Gauge.builder(name, jdbc, database -> number(database, sql))
                .description(description)
                .baseUnit("seconds")
                .register(registry);
        return this;
    }

    /** After one figure that could not be read the others are not waited for: they are looked at together, and some wait only so long. */
    private static double number(JdbcClient database, String sql) {
        if (System.nanoTime() - unreadAt < REST.toNanos()) {
            return Double.NaN;
        }
        try {
            return database.sql(sql).query(Double.class).optional().orElse(0.0);
        } catch (RuntimeException away) {
            unreadAt = System.nanoTime();
            return Double.NaN;
        }
    }
}
