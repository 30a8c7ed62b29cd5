package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.shared.TypedId;
import io.pilotage.marketplace.shared.Uuids;
import java.util.UUID;

/** One suspension, from its beginning to its lifting. */
public record SuspensionId(UUID value) implements TypedId {

    static SuspensionId next() {
        return new SuspensionId(Uuids.next());
    }
}
