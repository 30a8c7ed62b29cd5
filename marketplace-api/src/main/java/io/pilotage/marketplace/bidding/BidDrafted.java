package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.shared.DomainEvent;

/** A bid was begun. Like every event before the closing time it names the bid only, so that no log tells who bids for what. */
public record BidDrafted(BidId subject) implements DomainEvent {}
