package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.shared.DomainEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A bid was submitted; sealed like the bid itself. It names the bid only, so that no log tells who bids for what. */
public record BidSubmitted(BidId subject, @Nullable Instant sealedUntil) implements DomainEvent {}
