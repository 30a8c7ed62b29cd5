package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.DomainEvent;

/**
 * A bid won: its bidder and the organisation go on to a contract.
 *
 * @param offer what was offered, so what is to be agreed
 * @param reason why it won, as the bidder hears it
 */
public record BidAwarded(
        BidId subject,
        EngagementId engagement,
        OrganisationId organisation,
        ExecutiveId executive,
        Offer offer,
        String reason)
        implements DomainEvent {}
