package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.shared.DomainEvent;

/** A bid was withdrawn by its bidder. It names the bid only, so that no log tells who bids for what. */
public record BidWithdrawn(BidId subject) implements DomainEvent {}
