package io.pilotage.marketplace.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.testing.ServerTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All nodes have one time, whatever their own clocks say. */
@ServerTest
class DatabaseClockIT {

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(ints = {-600, -3, 3, 600})
    void aNodeWhoseClockIsWrongHasTheTimeOfTheOthersAndIsNotReady(int secondsAhead) {
        try (var clock = new DatabaseClock(jdbc, Clock.offset(Clock.systemUTC(), Duration.ofSeconds(secondsAhead)))) {
            Instant before = now();
            Instant here = clock.instant();
            Instant after = now();

            assertThat(here).isBetween(before.minusMillis(500), after.plusMillis(500));
            assertThat(clock.nodeAhead().toSeconds()).isBetween(secondsAhead - 1L, secondsAhead + 1L);
            assertThat(new ClockConfiguration()
                            .clockHealthIndicator(clock)
                            .health()
                            .getStatus())
                    .isEqualTo(Status.DOWN);
        }
    }

    @Test
    void aNodeWhoseClockAgreesIsReady() {
        try (var clock = new DatabaseClock(jdbc, Clock.systemUTC())) {
            assertThat(new ClockConfiguration()
                            .clockHealthIndicator(clock)
                            .health()
                            .getStatus())
                    .isEqualTo(Status.UP);
        }
    }

    @Test
    void readinessAsksTheClock(@Autowired HealthEndpointGroups groups, @Autowired HealthEndpoint health) {
        assertThat(groups.get("readiness").isMember("clock")).isTrue();
        assertThat(health.healthForPath("readiness").getStatus()).isEqualTo(Status.UP);
    }

    private Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
