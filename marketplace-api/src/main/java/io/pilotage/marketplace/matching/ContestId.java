package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.shared.TypedId;
import io.pilotage.marketplace.shared.Uuids;
import java.util.UUID;

/** Identifies a {@link ContestDetails contested match}. */
public record ContestId(UUID value) implements TypedId {

    static ContestId next() {
        return new ContestId(Uuids.next());
    }
}
