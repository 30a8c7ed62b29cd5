package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.shared.DomainEvent;
import org.joda.money.Money;

/** Approved work became the executive's due. */
public record MoneyReleased(
        ReleaseId subject, ChargeReference reference, ExecutiveId payee, Money gross, Money platformFee, Money net)
        implements DomainEvent {}
