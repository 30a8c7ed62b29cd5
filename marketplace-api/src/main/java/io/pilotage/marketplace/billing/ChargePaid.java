package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.DomainEvent;

/** The money of a charge arrived. */
public record ChargePaid(
        ChargeId subject,
        ChargeReference reference,
        OrganisationId payer,
        ExecutiveId payee,
        PriceBreakdown price,
        String description,
        String page)
        implements DomainEvent {}
