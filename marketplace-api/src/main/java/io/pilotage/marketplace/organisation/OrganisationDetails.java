package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.moderation.NamedBody;
import io.pilotage.marketplace.shared.Addresses;
import io.pilotage.marketplace.shared.Checks;
import io.pilotage.marketplace.shared.PublicName;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of an organisation.
 *
 * @param registryNumber the number of the company or charity, as its register writes it, or null
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
        @Nullable String registryNumber,
        boolean suspended) {

    NamedBody named() {
        return new NamedBody(name, "an organisation in " + region.label(), registryNumber);
    }

    /**
     * What a member says of their organisation.
     *
     * @param name 2 to 120 characters
     * @param website http or https address, or null
     * @param registryNumber of the company or charity, or null; once a moderator has found it in its register under that name, it tells
     *     apart those that are called alike in one region
     */
    public record Statement(
            @Nullable String name,
            @Nullable Sector sector,
            @Nullable SizeBand sizeBand,
            @Nullable Region region,
            @Nullable String website,
            @Nullable String registryNumber) {

        /** For those who give no registry number. */
        public Statement(
                @Nullable String name,
                @Nullable Sector sector,
                @Nullable SizeBand sizeBand,
                @Nullable Region region,
                @Nullable String website) {
            this(name, sector, sizeBand, region, website, null);
        }

        void check() {
            PublicName.check(new Checks(), name, registryNumber)
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
