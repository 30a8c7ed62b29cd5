package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.moderation.NamedBody;
import io.pilotage.marketplace.shared.Addresses;
import io.pilotage.marketplace.shared.Checks;
import io.pilotage.marketplace.shared.PublicName;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of a firm.
 *
 * @param registryNumber the number of the company, as its register writes it, or null
 * @param suspended whether moderators have taken it and those whom it places out of sight
 */
public record FirmDetails(
        FirmId id,
        long version,
        String name,
        String description,
        @Nullable String website,
        @Nullable String registryNumber,
        boolean suspended) {

    NamedBody named() {
        return new NamedBody(name, "a firm", registryNumber);
    }

    /**
     * What a member says of their firm.
     *
     * @param name 2 to 120 characters in one line
     * @param description 20 to 2,000 characters
     * @param website http or https address, or null
     * @param registryNumber of the company, or null; once a moderator has found it in its register under that name, it tells apart those
     *     that are called alike
     */
    public record Statement(
            @Nullable String name,
            @Nullable String description,
            @Nullable String website,
            @Nullable String registryNumber) {

        /** For those who give no registry number. */
        public Statement(@Nullable String name, @Nullable String description, @Nullable String website) {
            this(name, description, website, null);
        }

        void check() {
            PublicName.check(new Checks(), name, registryNumber)
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
