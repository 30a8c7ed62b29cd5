package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.shared.DomainEvent;
import org.joda.money.Money;

/** An admin decided that a payment in suspense goes back. */
public record RefundOrdered(PaymentInSuspenseId subject, Money amount, String reason) implements DomainEvent {}
