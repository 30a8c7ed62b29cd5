package io.pilotage.marketplace.bidding;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until a test moves it, so that the closing instant can be hit exactly. */
class MovableClock extends Clock {

    private final AtomicReference<Instant> now = new AtomicReference<>(present());

    @TestConfiguration(proxyBeanMethods = false)
    static class InsteadOfTheSystemClock {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    void moveTo(Instant instant) {
        now.set(instant);
    }

    void reset() {
        now.set(present());
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    /** Without the digits that the database would round away. */
    private static Instant present() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
