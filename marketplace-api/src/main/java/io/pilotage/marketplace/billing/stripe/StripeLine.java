package io.pilotage.marketplace.billing.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import com.stripe.model.StripeError;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.pilotage.marketplace.billing.PaymentsBusy;
import io.pilotage.marketplace.billing.PaymentsUnavailable;
import io.pilotage.marketplace.shared.dependency.Dependency;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Every call to Stripe passes here; while Stripe rests the answer is the same as that of a line that is cut. That Stripe is asked too much
 * (429) is an answer, to one caller: others go on being served, unless Stripe says nothing else for {@link #LONGEST_BUSY}.
 */
@Component
class StripeLine {

    private static final Logger LOG = LoggerFactory.getLogger(StripeLine.class);
    private static final Pattern SECONDS = Pattern.compile("[1-9]\\d{0,5}");
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private static final Duration LONGEST_BUSY = Duration.ofSeconds(30);

    /** Stripe seldom says how long to wait. */
    private static final Duration USUAL_WAIT = Duration.ofSeconds(5);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final CircuitBreaker breaker;
    private final Clock clock;
    private final AtomicReference<@Nullable Busy> busy = new AtomicReference<>();

    /** Since when Stripe has said nothing but that it is asked too much, and when it said so last. */
    private record Busy(Instant since, Instant last) {}

    StripeLine(CircuitBreakerRegistry breakers, Clock clock) {
        this.clock = clock;
        this.breaker = breakers.circuitBreaker(
                Dependency.STRIPE.label(),
                CircuitBreakerConfig.from(breakers.getDefaultConfig())
                        .recordException(StripeLine::silent)
                        .build());
    }

    /** One call to Stripe. */
    interface Call<T> {
        T send() throws StripeException;
    }

    <T> T ask(Call<T> call) throws StripeException {
        try {
            breaker.acquirePermission();
        } catch (CallNotPermittedException resting) {
            throw new ApiConnectionException("Stripe has not answered lately", resting);
        }
        long begun = breaker.getCurrentTimestamp();
        try {
            T answer = call.send();
            busy.set(null);
            breaker.onSuccess(breaker.getCurrentTimestamp() - begun, breaker.getTimestampUnit());
            return answer;
        } catch (StripeException | RuntimeException failure) {
            if (isBusy(failure) && !staysBusy()) {
                breaker.onSuccess(breaker.getCurrentTimestamp() - begun, breaker.getTimestampUnit());
            } else {
                if (!silent(failure)) {
                    busy.set(null);
                }
                breaker.onError(breaker.getCurrentTimestamp() - begun, breaker.getTimestampUnit(), failure);
            }
            throw failure;
        }
    }

    /** Notes that it is busy now. */
    private boolean staysBusy() {
        Instant now = clock.instant();
        Busy noted = Objects.requireNonNull(busy.updateAndGet(
                before -> before == null || now.isAfter(before.last().plus(LONGEST_BUSY))
                        ? new Busy(now, now)
                        : new Busy(before.since(), now)));
        return now.isAfter(noted.since().plus(LONGEST_BUSY));
    }

    private static boolean silent(Throwable failure) {
        return failure instanceof ApiConnectionException || status(failure) >= SERVER_ERROR || isBusy(failure);
    }

    private static boolean isBusy(Throwable failure) {
        return status(failure) == TOO_MANY_REQUESTS;
    }

    private static int status(Throwable failure) {
        return failure instanceof StripeException e ? Objects.requireNonNullElse(e.getStatusCode(), 0) : 0;
    }

    /** @throws PaymentsBusy if that is what Stripe said */
    static void requireNotBusy(StripeException e) {
        if (isBusy(e)) {
            throw new PaymentsBusy(untilAgain(e));
        }
    }

    private static Duration untilAgain(StripeException e) {
        Duration wanted = Optional.ofNullable(e.getStripeError())
                .map(StripeError::getLastResponse)
                .flatMap(answer -> answer.headers().firstValue("Retry-After"))
                .filter(seconds -> SECONDS.matcher(seconds).matches())
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(USUAL_WAIT);
        return wanted.compareTo(LONGEST_WAIT) < 0 ? wanted : LONGEST_WAIT;
    }

    static PaymentsUnavailable unavailable(StripeException e) {
        requireNotBusy(e);
        if (!(e instanceof ApiConnectionException)) {
            LOG.warn("Stripe did not answer a question: {}", e.getMessage());
        }
        return new PaymentsUnavailable();
    }
}
