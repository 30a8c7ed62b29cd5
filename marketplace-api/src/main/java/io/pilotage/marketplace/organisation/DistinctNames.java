package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.moderation.PublicTexts;
import io.pilotage.marketplace.shared.InvalidInput;
import org.springframework.stereotype.Component;

/** Lets no organisation be called what people would take for another one of its region. */
@Component
class DistinctNames {

    private final OrganisationRepository organisations;
    private final PublicTexts texts;

    DistinctNames(OrganisationRepository organisations, PublicTexts texts) {
        this.organisations = organisations;
        this.texts = texts;
    }

    /** Whatever way a name comes in; nobody takes one alike until the end of the transaction. */
    void require(Organisation organisation) {
        OrganisationDetails details = organisation.details();
        texts.require("name", details.name());
        organisations.lockLikeness("organisation " + organisation.likeness());
        if (organisations.existsAlike(
                details.id().value(), organisation.likeness(), details.region().name(), details.registryNumber())) {
            throw new InvalidInput(
                    "name",
                    "alike",
                    "Another organisation of this region is called so, or looks as if it were. If you are another one, add what"
                            + " tells you apart to the name, or your registry number if the other gave theirs.");
        }
    }
}
