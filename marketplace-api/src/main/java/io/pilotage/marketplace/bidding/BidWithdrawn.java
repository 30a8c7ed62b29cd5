package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.shared.DomainEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bid was withdrawn by its bidder; sealed like the bid itself.
 * It names the bid only, and not who did it, so that no log tells who bids for what.
 */
public record BidWithdrawn(BidId subject, @Nullable Instant sealedUntil) implements DomainEvent {

    /** Who made an opened bid is told by its decision; one that is never opened stays nobody's. */
    @Override
    public boolean hidesActor() {
        return true;
    }
}
