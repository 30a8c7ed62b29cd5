package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.shared.DomainEvent;

/** A bid was submitted. It names the bid only, so that no log tells who bids for what. */
public record BidSubmitted(BidId subject) implements DomainEvent {}
