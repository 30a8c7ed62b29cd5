package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.shared.TypedId;
import io.pilotage.marketplace.shared.Uuids;
import java.util.UUID;

/** A buyer. */
public record OrganisationId(UUID value) implements TypedId {

    public static OrganisationId next() {
        return new OrganisationId(Uuids.next());
    }
}
