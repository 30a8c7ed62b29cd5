package io.pilotage.marketplace.shared.persistence;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.pilotage.marketplace.shared.Gauges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the jobs are. */
@Component
class JobGauges implements MeterBinder {

    private final JdbcClient jdbc;

    JobGauges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        new Gauges(registry, jdbc)
                .count(
                        "pilotage.jobs.failing",
                        "Jobs whose last run failed",
                        "select count(*) from jobs.scheduled_tasks where consecutive_failures > 0")
                .count(
                        "pilotage.jobs.failures.most",
                        "How often the job that fails most has failed since it last succeeded",
                        "select coalesce(max(consecutive_failures), 0) from jobs.scheduled_tasks where consecutive_failures > 0")
                .seconds("pilotage.jobs.late", "How long the job that waits longest should have run by now", """
                        select coalesce(max(extract(epoch from now() - execution_time)), 0) from jobs.scheduled_tasks
                        where not picked and execution_time < now()""");
    }
}
