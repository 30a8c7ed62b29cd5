package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.Checks;

/**
 * What a source says of one executive.
 *
 * @param externalId how the source tells its executives apart, 1 to 100 characters
 * @param email only for the invitation to claim the profile; never shown to anybody
 */
public record ImportedExecutive(SourceId source, String externalId, String name, String email, ProfileContent content) {

    public static final int LONGEST_EXTERNAL_ID = 100;

    /** @throws io.pilotage.marketplace.shared.InvalidInput naming each of the three that is missing or malformed */
    public ImportedExecutive {
        new Checks()
                .line(externalId, "externalId", 1, LONGEST_EXTERNAL_ID)
                .line(name, "name", 2, 120)
                .mailAddress(email, "email")
                .orThrow();
    }
}
