package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.DomainEvent;

/** An organisation was asked for money. */
public record ChargeRaised(
        ChargeId subject,
        ChargeReference reference,
        OrganisationId payer,
        PriceBreakdown price,
        String description,
        String page)
        implements DomainEvent {}
