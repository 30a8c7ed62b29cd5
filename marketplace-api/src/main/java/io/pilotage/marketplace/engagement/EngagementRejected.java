package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.DomainEvent;

/** The moderators will not publish an engagement; the reason says why, and it can be appealed against. */
public record EngagementRejected(EngagementId subject, OrganisationId organisation, String title, String reason)
        implements DomainEvent {}
