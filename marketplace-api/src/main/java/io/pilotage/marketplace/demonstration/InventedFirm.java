package io.pilotage.marketplace.demonstration;

import io.pilotage.marketplace.firm.FirmDetails;
import java.util.List;

/** A firm of the demonstration with the executives whom it places. */
record InventedFirm(
        InventedPerson founder, String name, String description, String website, List<InventedPerson> roster) {

    FirmDetails.Statement statement() {
        return new FirmDetails.Statement(name, description, website);
    }
}
