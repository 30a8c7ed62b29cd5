package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.TypedId;
import io.pilotage.marketplace.shared.Uuids;
import java.util.UUID;

/** The identity of where imported profiles come from. */
public record SourceId(UUID value) implements TypedId {

    public static SourceId next() {
        return new SourceId(Uuids.next());
    }
}
