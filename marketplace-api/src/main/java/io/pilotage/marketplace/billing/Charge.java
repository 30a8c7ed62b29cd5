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
 * @param paidAt when the money arrived, by Stripe's word and nobody else's, or null while it is due
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
        @Nullable Instant paidAt) {

    /** A payment page that is open for a charge. */
    record Checkout(String session, URI url, Instant expiresAt) {}

    /** Whether the money has arrived. */
    public boolean paid() {
        return paidAt != null;
    }

    Optional<Checkout> openCheckout(Instant now) {
        return Optional.ofNullable(checkout).filter(open -> now.isBefore(open.expiresAt()));
    }
}
