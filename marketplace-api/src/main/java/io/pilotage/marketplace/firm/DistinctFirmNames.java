package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.moderation.NamedBody;
import io.pilotage.marketplace.moderation.PublicTexts;
import io.pilotage.marketplace.moderation.RegistryChecks;
import io.pilotage.marketplace.shared.PublicName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets no firm be called what people would take for another one, wherever it is. */
@Component
class DistinctFirmNames {

    /** As many as a moderator needs to see. */
    private static final int MOST_ALIKE = 5;

    private final FirmRepository firms;
    private final RegistryChecks checks;
    private final PublicTexts texts;

    DistinctFirmNames(FirmRepository firms, RegistryChecks checks, PublicTexts texts) {
        this.firms = firms;
        this.checks = checks;
        this.texts = texts;
    }

    /**
     * Whatever way a name comes in; nobody takes one alike until the end of the transaction.
     *
     * @param before what it was called, which it may go on to be called whoever came after it; null if it is new
     */
    void require(FirmDetails firm, @Nullable FirmDetails before) {
        texts.require("name", firm.name());
        if (before == null || !firm.isToldApartAs(before)) {
            firms.lockLikeness("firm " + PublicName.likeness(firm.name()));
            checks.requireDistinct(named(firm.name(), firm.registryNumber()), alike(firm));
        }
    }

    /** Has the number looked up that should tell it apart from others. */
    void askToCheckNumber(FirmDetails firm) {
        texts.require("name", firm.name());
        checks.ask(named(firm.name(), firm.registryNumber()), alike(firm));
    }

    private List<NamedBody> alike(FirmDetails firm) {
        return firms
                .findAlike(
                        firm.id().value(),
                        PublicName.likeness(firm.name()),
                        PublicName.comparable(firm.registryNumber()),
                        MOST_ALIKE)
                .stream()
                .map(other -> named(other.name(), other.registryNumber()))
                .toList();
    }

    private static NamedBody named(String name, @Nullable String registryNumber) {
        return new NamedBody(name, "a firm", registryNumber);
    }
}
