package io.pilotage.marketplace.shared.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Health {@code db}: down where the database does not answer, and {@code writableDatabase}: where it may only be read, as a standby may that
 * a failover led us to. Both ask beside the pool: what a busy node cannot do the others could not do either, once they had its work too.
 */
@Configuration(proxyBeanMethods = false)
class WritableDatabase {

    /** PostgreSQL's too_many_connections: it is well, and has none left for this question. */
    private static final String NO_CONNECTION_LEFT = "53300";

    private static final Health SILENT =
            Health.down().withDetail("problem", "The database does not answer").build();

    /** In place of Spring Boot's, which asks the pool. */
    @Bean
    HealthIndicator dbHealthIndicator(DatabaseLine line) {
        return () -> look(line, "select 1", "1");
    }

    @Bean
    HealthIndicator writableDatabaseHealthIndicator(DatabaseLine line) {
        return () -> look(line, "show transaction_read_only", "off");
    }

    private static Health look(DatabaseLine line, String question, String good) {
        if (line.isSilent()) {
            line.suspect();
            return SILENT;
        }
        try (Connection connection = line.ofItsOwn();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return Health.status(good.equals(answer.getString(1)) ? Status.UP : Status.DOWN)
                    .build();
        } catch (SQLException refused) {
            if (DatabaseOutage.isSilence(refused.getSQLState())) {
                line.suspect();
                return SILENT;
            }
            Health.Builder health = NO_CONNECTION_LEFT.equals(refused.getSQLState()) ? Health.unknown() : Health.down();
            return health.withDetail("problem", refused.toString()).build();
        }
    }
}
