package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.DomainEvent;
import org.joda.money.Money;

/** A payment in suspense went back to the card that it came from. */
public record PaymentRefunded(
        PaymentInSuspenseId subject,
        ChargeId charge,
        OrganisationId payer,
        Money amount,
        String reason,
        String description,
        String page)
        implements DomainEvent {}
