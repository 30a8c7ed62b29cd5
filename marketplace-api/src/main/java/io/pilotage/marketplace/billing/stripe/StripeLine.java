package io.pilotage.marketplace.billing.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.pilotage.marketplace.billing.PaymentsUnavailable;
import io.pilotage.marketplace.shared.dependency.Dependency;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Every call to Stripe passes here; while Stripe rests the answer is the same as that of a line that is cut. */
@Component
class StripeLine {

    private static final Logger LOG = LoggerFactory.getLogger(StripeLine.class);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final CircuitBreaker breaker;

    StripeLine(CircuitBreakerRegistry breakers) {
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
            breaker.onSuccess(breaker.getCurrentTimestamp() - begun, breaker.getTimestampUnit());
            return answer;
        } catch (StripeException | RuntimeException failure) {
            breaker.onError(breaker.getCurrentTimestamp() - begun, breaker.getTimestampUnit(), failure);
            throw failure;
        }
    }

    private static boolean silent(Throwable failure) {
        return failure instanceof StripeException e
                && (e instanceof ApiConnectionException
                        || Objects.requireNonNullElse(e.getStatusCode(), 0) >= SERVER_ERROR
                        || Objects.requireNonNullElse(e.getStatusCode(), 0) == TOO_MANY_REQUESTS);
    }

    static PaymentsUnavailable unavailable(StripeException e) {
        if (!(e instanceof ApiConnectionException)) {
            LOG.warn("Stripe did not answer a question: {}", e.getMessage());
        }
        return new PaymentsUnavailable();
    }
}
