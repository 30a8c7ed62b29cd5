package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.DomainEvent;
import org.joda.money.Money;

/** The executive's due left the platform for their own account. */
public record MoneyTransferred(
        ReleaseId subject, ChargeReference reference, OrganisationId payer, ExecutiveId payee, Money net, String page)
        implements DomainEvent {}
