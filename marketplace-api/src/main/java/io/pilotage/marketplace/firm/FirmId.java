package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.shared.TypedId;
import io.pilotage.marketplace.shared.Uuids;
import java.util.UUID;

/** A consulting firm. */
public record FirmId(UUID value) implements TypedId {

    static FirmId next() {
        return new FirmId(Uuids.next());
    }
}
