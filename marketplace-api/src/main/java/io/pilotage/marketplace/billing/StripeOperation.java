package io.pilotage.marketplace.billing;

import java.util.UUID;

/**
 * Something asked of Stripe, stored before Stripe is called.
 *
 * @param purpose what it is for; there is one operation per purpose
 * @param attempts how often Stripe was called for it
 */
record StripeOperation(
        UUID id,
        String purpose,
        String idempotencyKey,
        StripeRequest request,
        int attempts,
        PaymentGateway.Outcome outcome) {

    /** After so many calls without a known outcome the key itself may be what fails: Stripe repeats a stored error for it. */
    private static final int ATTEMPTS_PER_KEY = 5;

    boolean known() {
        return !(outcome instanceof PaymentGateway.Outcome.Unknown);
    }

    boolean keyIsWornOut() {
        return attempts > 0 && attempts % ATTEMPTS_PER_KEY == 0;
    }
}
