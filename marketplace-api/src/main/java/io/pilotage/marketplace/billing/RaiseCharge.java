package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.organisation.OrganisationId;

/**
 * Asks an organisation for money for an executive's work.
 *
 * @param reference what it is for; one charge per reference
 * @param price the price that both sides accepted
 * @param description what the payer reads on the payment page
 * @param returnPath the page of the application, from its root, to which the payment page leads back
 */
public record RaiseCharge(
        ChargeReference reference,
        OrganisationId payer,
        ExecutiveId payee,
        PriceBreakdown price,
        String description,
        String returnPath) {}
