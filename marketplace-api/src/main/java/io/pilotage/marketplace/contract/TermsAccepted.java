package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.DomainEvent;

/** One side accepted the terms. */
public record TermsAccepted(ContractId subject, Side side, PersonId person, String sha256) implements DomainEvent {}
