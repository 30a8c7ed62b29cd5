package io.pilotage.marketplace.approval;

import io.pilotage.marketplace.shared.TypedId;
import io.pilotage.marketplace.shared.Uuids;
import java.util.UUID;

/** Identity of a second approval that was asked for. */
public record ApprovalId(UUID value) implements TypedId {

    static ApprovalId next() {
        return new ApprovalId(Uuids.next());
    }
}
