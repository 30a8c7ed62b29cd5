package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.shared.DomainEvent;

/** Stripe refused, for the first time, to open an account through which the executive can be paid. */
public record PayoutAccountRefused(ExecutiveId subject, String problem) implements DomainEvent {}
