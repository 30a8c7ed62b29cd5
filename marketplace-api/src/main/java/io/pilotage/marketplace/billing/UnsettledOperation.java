package io.pilotage.marketplace.billing;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that Stripe refused, or whose outcome is not known, and that nothing later has settled.
 *
 * @param about whom or what it is for, in words
 * @param amount the money that waits, or null where none does
 * @param problem what Stripe said, or why we do not know
 * @param since when it was first tried
 * @param tries how often it was tried, each refused attempt counted
 * @param nextTry when it is tried again by itself, or null when that is somebody's to do
 * @param retriable whether an admin may have it tried at once
 */
public record UnsettledOperation(
        StripeOperationId id,
        Kind kind,
        State state,
        String about,
        @Nullable Money amount,
        String problem,
        Instant since,
        int tries,
        @Nullable Instant nextTry,
        boolean retriable) {

    /** What was asked for. */
    public enum Kind {
        PAYOUT_ACCOUNT,
        ONBOARDING_PAGE,
        PAYMENT_PAGE,
        TRANSFER,
        REFUND
    }

    /** What became of it so far. */
    public enum State {
        REFUSED,
        UNKNOWN
    }
}
