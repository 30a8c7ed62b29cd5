package io.pilotage.marketplace.shared.persistence;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one clock that everything here reads, and the health {@code clock}: whether this machine's own agrees with it. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    @Bean
    DatabaseClock clock(JdbcClient jdbc) {
        return new DatabaseClock(jdbc, Clock.systemUTC());
    }

    /** What goes by this machine's clock all the same: certificates, and what stands in logs. */
    @Bean
    HealthIndicator clockHealthIndicator(DatabaseClock clock) {
        return () -> {
            Duration ahead = clock.nodeAhead();
            var health = ahead.abs().compareTo(TOLERANCE) > 0 ? Health.down() : Health.up();
            return health.withDetail("secondsAheadOfDatabase", ahead.toMillis() / 1000.0)
                    .build();
        };
    }
}
