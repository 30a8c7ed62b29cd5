package io.pilotage.marketplace.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.pilotage.localstack.LocalStack;
import io.pilotage.marketplace.testing.Databases;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

class WritableDatabaseIT {

    private static final String DATABASE = "writable_database";

    @Test
    void isDownWhereTheDatabaseMayOnlyBeRead() {
        var database = Databases.migrated(DATABASE, "web");
        var line = new DatabaseLine(new Details(), CircuitBreakerRegistry.ofDefaults());
        var health = new WritableDatabase().writableDatabaseHealthIndicator(line);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        JdbcClient.create(database)
                .sql("alter role current_user set default_transaction_read_only = on")
                .update();

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        database.destroy();
    }

    private static final class Details implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return LocalStack.shared().postgres().jdbcUrl(DATABASE);
        }

        @Override
        public String getUsername() {
            return DATABASE;
        }

        @Override
        public String getPassword() {
            return DATABASE;
        }
    }
}
