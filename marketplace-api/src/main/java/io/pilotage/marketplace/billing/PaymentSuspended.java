package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.DomainEvent;
import org.joda.money.Money;

/** Money arrived that its charge does not explain. */
public record PaymentSuspended(
        PaymentInSuspenseId subject,
        ChargeId charge,
        OrganisationId payer,
        Money due,
        Money received,
        PaymentInSuspense.Why why,
        String description,
        String page)
        implements DomainEvent {}
