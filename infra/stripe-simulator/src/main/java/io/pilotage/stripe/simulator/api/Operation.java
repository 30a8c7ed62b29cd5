package io.pilotage.stripe.simulator.api;

import io.pilotage.stripe.simulator.request.StripeError;
import io.pilotage.stripe.simulator.state.Change;
import io.pilotage.stripe.simulator.state.Kind;
import io.pilotage.stripe.simulator.state.View;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing that happens at Stripe, whether asked for by a request, a hosted page or the passing of time.
 *
 * @param owner the connected account that it concerns, empty for the platform itself
 * @param requestId the API request that caused it, if one did
 */
public record Operation(
        Change state,
        Instant at,
        String owner,
        @Nullable String requestId,
        @Nullable String idempotencyKey,
        Outbox outbox) {
    public static final String PLATFORM = "";

    /** Seconds since 1970, as Stripe writes times. */
    public long now() {
        return at.getEpochSecond();
    }

    public void emit(String type, ObjectNode object) {
        emit(type, object, null);
    }

    public void emit(String type, ObjectNode object, @Nullable ObjectNode before) {
        outbox.add(this, type, object, before);
    }

    public Operation withOwner(String account) {
        return new Operation(state, at, account, requestId, idempotencyKey, outbox);
    }

    /** The object if it exists and belongs to the owner. */
    ObjectNode get(Kind kind, String thing, String id, String parameter) {
        return state.find(kind, id)
                .filter(object -> View.owner(object).equals(owner))
                .orElseThrow(() -> StripeError.noSuch(thing, id, parameter));
    }
}
