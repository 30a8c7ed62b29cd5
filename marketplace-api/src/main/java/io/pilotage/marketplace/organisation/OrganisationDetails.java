package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.shared.Addresses;
import io.pilotage.marketplace.shared.Checks;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of an organisation.
 *
 * @param suspended whether moderators have taken it out of action: its engagements are out of sight until it is back
 */
public record OrganisationDetails(
        OrganisationId id,
        long version,
        String name,
        Sector sector,
        SizeBand sizeBand,
        Region region,
        @Nullable String website,
        boolean suspended) {

    /**
     * What a member says of their organisation.
     *
     * @param name 2 to 120 characters
     * @param website http or https address, or null
     */
    public record Statement(
            @Nullable String name,
            @Nullable Sector sector,
            @Nullable SizeBand sizeBand,
            @Nullable Region region,
            @Nullable String website) {

        void check() {
            new Checks()
                    .line(name, "name", 2, 120)
                    .present(sector, "sector")
                    .present(sizeBand, "sizeBand")
                    .present(region, "region")
                    .upTo(website, "website", 200)
                    .that(
                            website == null || website.isBlank() || Addresses.isOfTheWeb(website.strip()),
                            "website",
                            "malformed",
                            "Please enter an address such as https://www.example.org.")
                    .orThrow();
        }
    }
}
