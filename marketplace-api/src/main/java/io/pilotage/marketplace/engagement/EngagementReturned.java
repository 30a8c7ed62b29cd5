package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.DomainEvent;

/** An engagement went back to its author as a draft, with what has to change. */
public record EngagementReturned(EngagementId subject, OrganisationId organisation, String title, String reason)
        implements DomainEvent {}
