package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.shared.DomainEvent;

/** The executive took back work that was not approved yet. */
public record LoggedDaysWithdrawn(ContractId subject, WorkId work) implements DomainEvent {}
