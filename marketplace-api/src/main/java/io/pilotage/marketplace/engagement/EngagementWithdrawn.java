package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.DomainEvent;

/** The organisation took an engagement back before bidding closed. */
public record EngagementWithdrawn(EngagementId subject, OrganisationId organisation, String title, String reason)
        implements DomainEvent {}
