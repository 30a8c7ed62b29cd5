package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.DomainEvent;

/** An organisation started a draft. */
public record EngagementCreated(EngagementId subject, OrganisationId organisation, String title)
        implements DomainEvent {}
