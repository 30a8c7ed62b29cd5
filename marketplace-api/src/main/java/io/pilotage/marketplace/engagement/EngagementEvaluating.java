package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.DomainEvent;

/** The organisation opened the bids to evaluate them; no more are taken. */
public record EngagementEvaluating(EngagementId subject, OrganisationId organisation, String title)
        implements DomainEvent {}
