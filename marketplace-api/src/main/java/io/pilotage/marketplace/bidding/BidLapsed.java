package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.shared.DomainEvent;

/** A bid ended unopened, because its engagement was withdrawn or cancelled. It names the bid only, so that no log tells who bid. */
public record BidLapsed(BidId subject) implements DomainEvent {}
