package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.DomainEvent;

/** The first payment arrived: work may start. */
public record ContractActivated(ContractId subject, OrganisationId organisation, ExecutiveId executive, String title)
        implements DomainEvent {}
