package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.shared.TypedId;
import io.pilotage.marketplace.shared.Uuids;
import java.util.UUID;

/** An offer of a seat in a firm. */
public record FirmInvitationId(UUID value) implements TypedId {

    static FirmInvitationId next() {
        return new FirmInvitationId(Uuids.next());
    }
}
