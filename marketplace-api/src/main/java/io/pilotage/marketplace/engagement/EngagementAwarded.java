package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.DomainEvent;

/** One of the bids for an engagement won. */
public record EngagementAwarded(EngagementId subject, OrganisationId organisation, String title)
        implements DomainEvent {}
