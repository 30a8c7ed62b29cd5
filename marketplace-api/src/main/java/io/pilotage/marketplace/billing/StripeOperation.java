package io.pilotage.marketplace.billing;

import java.util.UUID;

/**
 * Something asked of Stripe, stored before Stripe is called. Its key is made at random for its purpose, which ends in how often it was
 * refused before (a transfer, a refund, an account), in how many pages ended or were refused before (a payment page) or in a new id (an
 * account link).
 *
 * @param purpose what it is for; there is one operation per purpose
 * @param firstKey Stripe's idempotency key for the first calls
 * @param attempts how often it was tried
 * @param calls how often Stripe was asked to do it; in the other attempts Stripe could not say what it has done before
 */
record StripeOperation(
        UUID id,
        String purpose,
        String firstKey,
        StripeRequest request,
        int attempts,
        int calls,
        PaymentGateway.Outcome outcome) {

    /** After so many calls without a known outcome the key itself may be what fails: Stripe repeats a stored error for it. */
    private static final int CALLS_PER_KEY = 5;

    boolean known() {
        return !(outcome instanceof PaymentGateway.Outcome.Unknown);
    }

    /** The same for all who ask after as many calls, on whichever node: what two of them ask at once Stripe does once. */
    String idempotencyKey() {
        int wornOut = calls / CALLS_PER_KEY;
        return wornOut == 0 ? firstKey : firstKey + "-" + wornOut;
    }

    /** Whether the next call is the first with another key, so that Stripe must have ended the one before. */
    boolean takesAnotherKey() {
        return calls > 0 && calls % CALLS_PER_KEY == 0;
    }

    /** Whether it was tried by others, or how it ended is known, since this was read. */
    boolean isOvertakenBy(StripeOperation readLater) {
        return readLater.known() || readLater.attempts != attempts;
    }
}
