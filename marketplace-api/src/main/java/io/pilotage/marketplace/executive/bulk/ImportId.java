package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.shared.TypedId;
import io.pilotage.marketplace.shared.Uuids;
import java.util.UUID;

/** The identity of one imported file. */
public record ImportId(UUID value) implements TypedId {

    static ImportId next() {
        return new ImportId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
