package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.shared.TypedId;
import io.pilotage.marketplace.shared.Uuids;
import java.util.UUID;

/** One invitation to join an organisation. */
public record InvitationId(UUID value) implements TypedId {

    static InvitationId next() {
        return new InvitationId(Uuids.next());
    }
}
