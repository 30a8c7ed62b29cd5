package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.shared.DomainEvent;
import java.math.BigDecimal;

/** The executive logged work. */
public record DaysLogged(ContractId subject, WorkId work, BigDecimal days) implements DomainEvent {}
