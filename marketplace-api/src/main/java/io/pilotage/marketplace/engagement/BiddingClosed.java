package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.DomainEvent;

/** The closing time of a published engagement passed; published exactly once for each. */
public record BiddingClosed(EngagementId subject, OrganisationId organisation, String title) implements DomainEvent {}
