package io.pilotage.marketplace.shared.persistence;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.pilotage.marketplace.shared.Gauges;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether PostgreSQL has room. Where it cannot archive its log it keeps all of it beside its data, until that disk is full, too, and it
 * ends; and nothing that happens meanwhile can be restored.
 */
@Component
class DatabaseGauges implements MeterBinder {

    private static final AtomicLong FULL = new AtomicLong();

    private final JdbcClient jdbc;

    DatabaseGauges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static void noteFullDisk() {
        FULL.incrementAndGet();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("pilotage.database.full", FULL, AtomicLong::doubleValue)
                .description("How often this node was told that PostgreSQL's disk is full")
                .register(registry);
        new Gauges(registry, jdbc)
                .count("pilotage.database.archive.failing", "1 while PostgreSQL cannot archive its log", """
                        select count(*) from pg_stat_archiver
                        where last_failed_time > coalesce(last_archived_time, '-infinity')""");
    }
}
