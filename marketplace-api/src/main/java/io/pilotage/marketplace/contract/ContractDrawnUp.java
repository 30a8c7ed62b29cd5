package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.DomainEvent;

/** An award led to a contract whose terms wait for both sides. */
public record ContractDrawnUp(ContractId subject, OrganisationId organisation, ExecutiveId executive, String title)
        implements DomainEvent {}
