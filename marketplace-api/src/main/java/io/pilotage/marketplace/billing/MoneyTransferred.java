package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.shared.DomainEvent;
import org.joda.money.Money;

/** The executive's due left the platform for their own account. */
public record MoneyTransferred(ReleaseId subject, ChargeReference reference, ExecutiveId payee, Money net, String page)
        implements DomainEvent {}
