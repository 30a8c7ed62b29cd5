package io.pilotage.marketplace.shared.dependency;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.StateTransition;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One circuit breaker for each {@link Dependency}: after a few calls without an answer the next are refused at once, until a rest is over;
 * then calls are let through again, and the first of them that ends decides. Whoever calls a dependency makes its breaker, and says what counts as no answer.
 */
@Configuration(proxyBeanMethods = false)
class CircuitBreakers {

    private static final Logger LOG = LoggerFactory.getLogger(CircuitBreakers.class);
    private static final List<Dependency> OTHERS =
            List.of(Dependency.KEYCLOAK, Dependency.STRIPE, Dependency.MAIL, Dependency.SEARCH);
    private static final int LAST_CALLS = 10;
    private static final int FEWEST_CALLS = 5;
    private static final int TRIES = 1_000;

    @Bean
    CircuitBreakerRegistry circuitBreakerRegistry(@Value("${pilotage.dependencies.rest:10s}") Duration rest) {
        var registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(LAST_CALLS)
                .minimumNumberOfCalls(FEWEST_CALLS)
                .waitDurationInOpenState(rest)
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .permittedNumberOfCallsInHalfOpenState(TRIES) // more than come before the first one decides
                .build());
        registry.getEventPublisher()
                .onEntryAdded(added -> added.getAddedEntry()
                        .getEventPublisher()
                        .onStateTransition(change -> say(change.getCircuitBreakerName(), change.getStateTransition()))
                        .onSuccess(answer -> decide(added.getAddedEntry(), State.CLOSED))
                        .onError(silence -> decide(added.getAddedEntry(), State.OPEN)));
        return registry;
    }

    /** So nobody is refused who comes while the others try, and it is known at once, however seldom anybody calls. */
    private static void decide(CircuitBreaker trying, State verdict) {
        if (trying.getState() != State.HALF_OPEN) {
            return;
        }
        if (verdict == State.CLOSED) {
            trying.transitionToClosedState();
        } else {
            trying.transitionToOpenState();
        }
    }

    /** Once when it begins and once when it is over, not at each try in between. */
    private static void say(String dependency, StateTransition change) {
        if (change.getToState() == change.getFromState()) {
            return;
        }
        if (change.getToState() == State.CLOSED) {
            LOG.info("{} answers again", dependency);
        } else if (change.getFromState() == State.CLOSED) {
            LOG.warn("{} does not answer; calls are refused at once until it does", dependency);
        }
    }

    /** For each dependency whether it is given a rest at the moment. */
    @Bean
    MeterBinder silentDependencies(CircuitBreakerRegistry breakers) {
        return meters -> Stream.concat(Stream.of(Dependency.DATABASE), OTHERS.stream())
                .forEach(dependency -> Gauge.builder("pilotage.dependency.silent", () -> rests(breakers, dependency))
                        .description("1 while calls are refused, because the last ones had no answer, until one has")
                        .tag("dependency", dependency.label())
                        .register(meters));
    }

    /** Health {@code dependencies}, no part of readiness: a node serves all the same what does not need them. */
    @Bean
    CompositeHealthContributor dependenciesHealthContributor(CircuitBreakerRegistry breakers) {
        return CompositeHealthContributor.fromMap(OTHERS.stream()
                .collect(Collectors.toMap(Dependency::label, dependency -> (HealthIndicator)
                        () -> (rests(breakers, dependency) == 0 ? Health.up() : Health.down()).build())));
    }

    private static int rests(CircuitBreakerRegistry breakers, Dependency dependency) {
        return breakers.find(dependency.label())
                .map(CircuitBreaker::getState)
                .filter(state -> state != State.CLOSED) // also while some calls are let through to try
                .map(silent -> 1)
                .orElse(0);
    }
}
