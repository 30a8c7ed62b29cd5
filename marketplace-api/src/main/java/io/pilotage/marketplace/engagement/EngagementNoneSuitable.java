package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.DomainEvent;

/** The organisation decided that no bid is suitable. */
public record EngagementNoneSuitable(EngagementId subject, OrganisationId organisation, String title, String reason)
        implements DomainEvent {}
