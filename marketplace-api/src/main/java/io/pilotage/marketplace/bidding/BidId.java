package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.shared.TypedId;
import io.pilotage.marketplace.shared.Uuids;
import java.util.UUID;

/** Identifies one bid. */
public record BidId(UUID value) implements TypedId {

    public static BidId next() {
        return new BidId(Uuids.next());
    }
}
