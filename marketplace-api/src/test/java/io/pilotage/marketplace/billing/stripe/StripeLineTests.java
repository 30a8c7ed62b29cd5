package io.pilotage.marketplace.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.pilotage.marketplace.billing.PaymentsBusy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class StripeLineTests {

    private static final int MANY = 20;

    private Instant now = Instant.parse("2026-11-28T12:00:00Z");

    private final StripeLine line = new StripeLine(
            CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                    .slidingWindowSize(10)
                    .minimumNumberOfCalls(5)
                    .build()),
            clock());

    private Clock clock() {
        InstantSource present = () -> now;
        return present.withZone(ZoneOffset.UTC);
    }

    @Test
    void thatStripeIsAskedTooMuchIsNoSilence() throws StripeException {
        askTooMuch(MANY);

        assertThat(line.ask(() -> "served")).isEqualTo("served");
    }

    @Test
    void aStripeThatSaysNothingElseForLongIsGivenARest() {
        askTooMuch(1);
        now = now.plusSeconds(20);
        askTooMuch(1);
        now = now.plusSeconds(11);
        askTooMuch(3);

        assertThatExceptionOfType(ApiConnectionException.class).isThrownBy(() -> line.ask(() -> "served"));
    }

    @Test
    void aRushNowAndThenDoesNotLast() throws StripeException {
        for (int rush = 0; rush < MANY; rush++) {
            askTooMuch(1);
            now = now.plusSeconds(31);
        }

        assertThat(line.ask(() -> "served")).isEqualTo("served");
    }

    @Test
    void saysWhenToAskAgain() {
        assertThatExceptionOfType(PaymentsBusy.class)
                .isThrownBy(() -> StripeLine.requireNotBusy(tooMuch()))
                .withMessageEndingWith("please try again in 5 seconds.")
                .satisfies(busy -> assertThat(busy.retryAfter()).contains(Duration.ofSeconds(5)));
    }

    private void askTooMuch(int times) {
        for (int time = 0; time < times; time++) {
            assertThatExceptionOfType(RateLimitException.class)
                    .isThrownBy(() -> line.ask(() -> {
                        throw tooMuch();
                    }));
        }
    }

    private static RateLimitException tooMuch() {
        return new RateLimitException("Too many requests", null, "req_1", "rate_limit", 429, null);
    }
}
