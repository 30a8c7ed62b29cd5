package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.shared.DomainEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A bid ended unopened, because its engagement was withdrawn or cancelled; sealed like the bid itself. It names the bid only, so that no log tells who bid. */
public record BidLapsed(BidId subject, @Nullable Instant sealedUntil) implements DomainEvent {}
