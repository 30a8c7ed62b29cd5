package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.shared.TypedId;
import io.pilotage.marketplace.shared.Uuids;
import java.util.UUID;

/** Identity of a contract. */
public record ContractId(UUID value) implements TypedId {

    static ContractId next() {
        return new ContractId(Uuids.next());
    }
}
