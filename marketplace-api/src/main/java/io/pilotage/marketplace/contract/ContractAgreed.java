package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.billing.ChargeReference;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.DomainEvent;

/** Both sides accepted the same text. */
public record ContractAgreed(
        ContractId subject, OrganisationId organisation, ExecutiveId executive, ChargeReference firstPeriod)
        implements DomainEvent {}
