package io.pilotage.marketplace.shared;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.pilotage.search.Figures;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Figures for the operator that are read in the database whenever they are asked for, so that every node tells the same and a restart
 * forgets none. They must say nothing about sealed bids.
 */
public final class Gauges {

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

    private static double number(JdbcClient database, String sql) {
        return Figures.read(
                () -> database.sql(sql).query(Double.class).optional().orElse(0.0));
    }
}
