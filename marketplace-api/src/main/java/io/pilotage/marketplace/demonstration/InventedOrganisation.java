package io.pilotage.marketplace.demonstration;

import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import java.util.List;

/** An organisation of the demonstration with its engagements. */
record InventedOrganisation(
        InventedPerson founder,
        String name,
        Sector sector,
        SizeBand sizeBand,
        Region region,
        String website,
        List<InventedEngagement> engagements) {

    OrganisationDetails.Statement statement() {
        return new OrganisationDetails.Statement(name, sector, sizeBand, region, website);
    }
}
