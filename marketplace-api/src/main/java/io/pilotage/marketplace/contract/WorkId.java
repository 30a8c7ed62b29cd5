package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.shared.TypedId;
import io.pilotage.marketplace.shared.Uuids;
import java.util.UUID;

/** Identity of logged work. */
public record WorkId(UUID value) implements TypedId {

    static WorkId next() {
        return new WorkId(Uuids.next());
    }
}
