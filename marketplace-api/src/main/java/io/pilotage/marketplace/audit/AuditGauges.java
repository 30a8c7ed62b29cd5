package io.pilotage.marketplace.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.pilotage.marketplace.shared.Gauges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether somebody changed the audit log. */
@Component
class AuditGauges implements MeterBinder {

    private final JdbcClient jdbc;

    AuditGauges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        new Gauges(registry, jdbc)
                .count(
                        "pilotage.audit.problem",
                        "1 once the audit log was found changed",
                        "select count(*) from audit.reading where problem is not null");
    }
}
