package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.DomainEvent;

/** Nothing is due any more, although nothing was paid. */
public record ChargeCancelled(
        ChargeId subject, ChargeReference reference, OrganisationId payer, String description, String page)
        implements DomainEvent {}
