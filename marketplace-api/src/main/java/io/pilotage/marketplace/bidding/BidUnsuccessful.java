package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.shared.DomainEvent;

/**
 * A bid did not win.
 *
 * @param reason why, as the bidder hears it
 */
public record BidUnsuccessful(BidId subject, EngagementId engagement, ExecutiveId executive, String reason)
        implements DomainEvent {}
