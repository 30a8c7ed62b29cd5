package io.pilotage.marketplace.billing;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What billing asks of the payment provider; reads throw {@link PaymentsUnavailable} when there is no answer. */
public interface PaymentGateway {

    /**
     * Carries out the request; the same key never has a second effect.
     *
     * @param until after which nothing is sent any more, because others may have asked with another key since this one was read
     * @throws PaymentsUnavailable while another call with this key goes on, or when it is too late; nothing is known by this one
     * @throws PaymentsBusy if the provider did nothing because it is asked too much
     */
    Outcome perform(StripeRequest request, String idempotencyKey, Instant until);

    /** Ends a payment page if it is open, so that nobody can begin to pay on it; another stays as it is. */
    void expire(String session);

    /** The present state of a payment page; empty when the provider knows no such page of ours. */
    Optional<CheckoutStatus> checkout(String session);

    /** The present state of an executive's account. */
    AccountStatus account(String account);

    /** How a request ended, as far as we know. */
    sealed interface Outcome {

        /**
         * It was carried out.
         *
         * @param id the provider's id of what came out of it
         * @param url where a person goes on, where there is such a page
         * @param expiresAt until when that page is open
         */
        record Succeeded(
                String id, @Nullable URI url, @Nullable Instant expiresAt) implements Outcome {}

        /** It was refused for good and changed nothing. */
        record Refused(String problem) implements Outcome {}

        /** Nobody knows whether it was carried out: asking again with its key, another after each five calls, will tell. */
        record Unknown(String problem) implements Outcome {}
    }

    /**
     * A payment page.
     *
     * @param reference the charge that it was opened for, as we named it
     * @param stripeCharge the provider's id of the payment, once paid
     * @param fee what the provider kept of it, once known
     */
    record CheckoutStatus(
            String session,
            String reference,
            boolean paid,
            boolean expired,
            Money total,
            @Nullable String stripeCharge,
            @Nullable Money fee) {}

    /** An executive's account: ready when it may receive transfers and pay them out. */
    record AccountStatus(String account, boolean ready) {}
}
