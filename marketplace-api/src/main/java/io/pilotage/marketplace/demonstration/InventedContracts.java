package io.pilotage.marketplace.demonstration;

import io.pilotage.marketplace.contract.ContractDetails;
import io.pilotage.marketplace.contract.ContractState;
import io.pilotage.marketplace.contract.Contracts;
import io.pilotage.marketplace.engagement.EngagementId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets the sides of a contract that an award drew up accept its terms, as far as the demonstration takes them. */
@Component
class InventedContracts {

    private final Cast cast;
    private final Contracts contracts;

    InventedContracts(Cast cast, Contracts contracts) {
        this.cast = cast;
        this.contracts = contracts;
    }

    void accept(EngagementId engagement, UUID member, InventedEngagement invented) {
        UUID winner = Objects.requireNonNull(invented.winner());
        switch (Objects.requireNonNull(invented.acceptedBy())) {
            case NOBODY -> {
                // Waits for both.
            }
            case ORGANISATION -> accept(engagement, member);
            case BOTH -> {
                accept(engagement, member);
                accept(engagement, winner);
            }
        }
    }

    private void accept(EngagementId engagement, UUID person) {
        cast.as(person, () -> {
            contractOf(engagement)
                    .filter(contract -> contract.state() == ContractState.DRAWN_UP)
                    .ifPresent(contract ->
                            contracts.accept(contract.id(), contract.terms().sha256()));
            return true;
        });
    }

    private Optional<ContractDetails> contractOf(EngagementId engagement) {
        return contracts.mine(null, 100).items().stream()
                .filter(contract -> contract.engagement().equals(engagement.value()))
                .findFirst();
    }
}
