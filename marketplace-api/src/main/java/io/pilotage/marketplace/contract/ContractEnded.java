package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.DomainEvent;

/** A contract was declined before it was agreed, or ended after its work was done. */
public record ContractEnded(ContractId subject, Side side, PersonId person, String reason) implements DomainEvent {}
