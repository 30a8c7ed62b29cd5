package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.shared.DomainEvent;
import org.joda.money.Money;

/** Stripe refused to send a payment in suspense back; somebody has to decide again. */
public record RefundRefused(PaymentInSuspenseId subject, Money amount, String problem) implements DomainEvent {}
