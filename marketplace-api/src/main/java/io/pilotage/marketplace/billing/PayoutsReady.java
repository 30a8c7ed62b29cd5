package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.shared.DomainEvent;

/** An executive can be paid from now on. */
public record PayoutsReady(ExecutiveId subject) implements DomainEvent {}
