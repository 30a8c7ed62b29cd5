package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.TypedId;
import io.pilotage.marketplace.shared.Uuids;
import java.util.UUID;

/** The identity of one executive's profile. */
public record ExecutiveId(UUID value) implements TypedId {

    public static ExecutiveId next() {
        return new ExecutiveId(Uuids.next());
    }

    public static ExecutiveId of(String value) {
        return new ExecutiveId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
