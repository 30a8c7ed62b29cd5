package io.pilotage.marketplace.demonstration;

import io.pilotage.marketplace.identity.PersonId;
import java.util.UUID;

/** Somebody who does not exist; those with an account in the local realm have its id. */
record InventedPerson(UUID id, String name, String email) {

    PersonId personId() {
        return new PersonId(id);
    }
}
