package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.DomainEvent;
import org.joda.money.Money;

/** A member approved logged work. */
public record DaysApproved(ContractId subject, WorkId work, PersonId by, Money gross) implements DomainEvent {}
