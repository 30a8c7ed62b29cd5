package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.shared.Addresses;
import io.pilotage.marketplace.shared.Checks;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of a firm.
 *
 * @param suspended whether moderators have taken it and those whom it places out of sight
 */
public record FirmDetails(
        FirmId id,
        long version,
        String name,
        String description,
        @Nullable String website,
        boolean suspended) {

    /**
     * What a member says of their firm.
     *
     * @param name 2 to 120 characters in one line
     * @param description 20 to 2,000 characters
     * @param website http or https address, or null
     */
    public record Statement(
            @Nullable String name,
            @Nullable String description,
            @Nullable String website) {

        void check() {
            new Checks()
                    .line(name, "name", 2, 120)
                    .text(description, "description", 20, 2000)
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
