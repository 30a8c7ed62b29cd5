package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.organisation.OrganisationId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Money that an organisation owes the platform for an executive's work.
 *
 * @param paidAt when the money arrived, by Stripe's word and nobody else's, or null
 * @param cancelledAt since when it is not due any more although nobody has paid it, or null
 */
public record Charge(
        ChargeId id,
        ChargeReference reference,
        OrganisationId payer,
        ExecutiveId payee,
        PriceBreakdown price,
        String description,
        String returnPath,
        int checkouts,
        @Nullable Checkout checkout,
        @Nullable String stripeCharge,
        @Nullable Instant paidAt,
        @Nullable Instant cancelledAt) {

    /** A payment page that is open for a charge. */
    record Checkout(String session, URI url, Instant expiresAt) {}

    /** Whether the money has arrived. */
    public boolean paid() {
        return paidAt != null;
    }

    /** Whether nothing is due any more although nothing was paid. */
    boolean cancelled() {
        return cancelledAt != null;
    }

    /**
     * @throws AlreadyPaid when it is paid
     * @throws NoLongerDue when it was cancelled
     */
    void requireDue() {
        if (paid()) {
            throw new AlreadyPaid();
        }
        if (cancelled()) {
            throw new NoLongerDue();
        }
    }

    Optional<Checkout> openCheckout(Instant now) {
        return Optional.ofNullable(checkout).filter(open -> now.isBefore(open.expiresAt()));
    }
}
