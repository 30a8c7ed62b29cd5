package io.pilotage.marketplace.billing;

import java.util.List;
import org.joda.money.Money;

/**
 * Whether an executive can be paid.
 *
 * @param owed what is owed for approved work and has not been sent, one amount per currency
 */
public record PayoutStatus(State state, List<Money> owed) {

    /** How far the executive has come with Stripe's questions. */
    public enum State {
        NOT_STARTED,
        STARTED,
        READY
    }
}
