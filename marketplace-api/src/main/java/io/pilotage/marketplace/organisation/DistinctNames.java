package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.moderation.NamedBody;
import io.pilotage.marketplace.moderation.PublicTexts;
import io.pilotage.marketplace.moderation.RegistryChecks;
import io.pilotage.marketplace.shared.PublicName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets no organisation be called what people would take for another one of its region. */
@Component
class DistinctNames {

    /** As many as a moderator needs to see. */
    private static final int MOST_ALIKE = 5;

    private final OrganisationRepository organisations;
    private final RegistryChecks checks;
    private final PublicTexts texts;

    DistinctNames(OrganisationRepository organisations, RegistryChecks checks, PublicTexts texts) {
        this.organisations = organisations;
        this.checks = checks;
        this.texts = texts;
    }

    /**
     * Whatever way a name comes in; nobody takes one alike until the end of the transaction.
     *
     * @param before what it was called, which it may go on to be called whoever came after it; null if it is new
     */
    void require(OrganisationDetails organisation, @Nullable OrganisationDetails before) {
        texts.require("name", organisation.name());
        if (before == null || !organisation.isToldApartAs(before)) {
            organisations.lockLikeness("organisation " + PublicName.likeness(organisation.name()));
            checks.requireDistinct(named(organisation), alike(organisation));
        }
    }

    /** Has the number looked up that should tell it apart from others. */
    void askToCheckNumber(OrganisationDetails organisation) {
        texts.require("name", organisation.name());
        checks.ask(named(organisation), alike(organisation));
    }

    private List<NamedBody> alike(OrganisationDetails organisation) {
        return organisations
                .findAlike(
                        organisation.id().value(),
                        PublicName.likeness(organisation.name()),
                        organisation.region().name(),
                        PublicName.comparable(organisation.registryNumber()),
                        MOST_ALIKE)
                .stream()
                .map(DistinctNames::named)
                .toList();
    }

    private static NamedBody named(OrganisationDetails organisation) {
        return new NamedBody(
                organisation.name(),
                "an organisation in " + organisation.region().label(),
                organisation.registryNumber());
    }
}
