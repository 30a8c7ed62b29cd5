package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.shared.DomainEvent;

/** An admin had something tried again at Stripe. */
public record OperationRetried(StripeOperationId subject, String purpose) implements DomainEvent {}
