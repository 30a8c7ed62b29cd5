package io.pilotage.marketplace.shared.dependency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

class CircuitBreakersTests {

    private static final Exception SILENCE = new IllegalStateException("no answer");

    private final CircuitBreakers breakers = new CircuitBreakers();
    private final CircuitBreakerRegistry registry = breakers.circuitBreakerRegistry(Duration.ofMillis(50));
    private final CircuitBreaker stripe = registry.circuitBreaker(Dependency.STRIPE.label());

    @BeforeEach
    void fallSilent() {
        while (stripe.getState() == State.CLOSED) {
            stripe.onError(0, TimeUnit.SECONDS, SILENCE);
        }
    }

    @Test
    void refusesNobodyWhoComesWhileTheFirstOnesTry() {
        assertThat(stripe.tryAcquirePermission()).isFalse();
        await().until(() -> stripe.getState() == State.HALF_OPEN);

        assertThat(IntStream.range(0, 50)).allMatch(caller -> stripe.tryAcquirePermission());
        stripe.onSuccess(0, TimeUnit.SECONDS);

        assertThat(stripe.getState()).isEqualTo(State.CLOSED);
        assertThat(health()).isEqualTo(Status.UP);
    }

    @Test
    void restsAgainAfterTheFirstTryWithoutAnAnswer() {
        await().until(() -> stripe.getState() == State.HALF_OPEN);
        assertThat(health()).isEqualTo(Status.DOWN);

        stripe.onError(0, TimeUnit.SECONDS, SILENCE);

        assertThat(stripe.getState()).isEqualTo(State.OPEN);
        assertThat(stripe.tryAcquirePermission()).isFalse();
    }

    private Status health() {
        CompositeHealthContributor parts = breakers.dependenciesHealthContributor(registry);
        var part = (HealthIndicator) parts.getContributor("stripe");
        return part.health(false).getStatus();
    }
}
