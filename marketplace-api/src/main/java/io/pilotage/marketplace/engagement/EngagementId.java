package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.shared.TypedId;
import io.pilotage.marketplace.shared.Uuids;
import java.util.UUID;

/** Identifies one engagement. */
public record EngagementId(UUID value) implements TypedId {

    public static EngagementId next() {
        return new EngagementId(Uuids.next());
    }
}
