package io.pilotage.stripe.simulator.api;

import io.pilotage.stripe.simulator.state.State;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs operations, each as one durable change at one moment. */
public record Engine(State state, Clock clock, Outbox outbox) {

    /** An operation that no API request caused. */
    public <T> T run(Function<Operation, T> work) {
        return run(Operation.PLATFORM, null, null, work);
    }

    public <T> T run(
            String owner, @Nullable String requestId, @Nullable String idempotencyKey, Function<Operation, T> work) {
        return state.change(
                change -> work.apply(new Operation(change, clock.instant(), owner, requestId, idempotencyKey, outbox)));
    }
}
