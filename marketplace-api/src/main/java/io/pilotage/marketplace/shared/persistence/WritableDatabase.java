package io.pilotage.marketplace.shared.persistence;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Health {@code writableDatabase}: down where the database may only be read, as a standby may that a failover led us to. */
@Component
class WritableDatabase implements HealthIndicator {

    private final JdbcClient jdbc;

    WritableDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Health health() {
        String readOnly =
                jdbc.sql("show transaction_read_only").query(String.class).single();
        return ("on".equals(readOnly) ? Health.down() : Health.up()).build();
    }
}
