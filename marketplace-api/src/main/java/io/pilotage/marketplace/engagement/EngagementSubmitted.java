package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.DomainEvent;

/** A complete draft, or a rejected engagement with an appeal, went to the moderators. */
public record EngagementSubmitted(EngagementId subject, OrganisationId organisation, String title)
        implements DomainEvent {}
