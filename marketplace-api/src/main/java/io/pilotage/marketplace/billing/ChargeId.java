package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.shared.TypedId;
import io.pilotage.marketplace.shared.Uuids;
import java.util.UUID;

/** Identity of a charge. */
public record ChargeId(UUID value) implements TypedId {

    static ChargeId next() {
        return new ChargeId(Uuids.next());
    }
}
