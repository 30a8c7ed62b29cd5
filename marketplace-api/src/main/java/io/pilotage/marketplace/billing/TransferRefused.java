package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.shared.DomainEvent;
import org.joda.money.Money;

/** Stripe refused, for the first time, to send the executive's due; it is tried again with growing pauses. */
public record TransferRefused(ReleaseId subject, ExecutiveId payee, Money net, String page, String problem)
        implements DomainEvent {}
