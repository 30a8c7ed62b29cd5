package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.shared.DomainEvent;

/** A submitted bid was changed. It names the bid only, so that no log tells who bids for what. */
public record BidChanged(BidId subject) implements DomainEvent {}
