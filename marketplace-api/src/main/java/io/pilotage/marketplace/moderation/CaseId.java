package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.shared.TypedId;
import io.pilotage.marketplace.shared.Uuids;
import java.util.UUID;

/** One submission in front of the moderators. */
public record CaseId(UUID value) implements TypedId {

    static CaseId next() {
        return new CaseId(Uuids.next());
    }
}
