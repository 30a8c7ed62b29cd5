package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.DomainEvent;

/** The organisation ended a published engagement without a decision on its bids. */
public record EngagementCancelled(EngagementId subject, OrganisationId organisation, String title, String reason)
        implements DomainEvent {}
