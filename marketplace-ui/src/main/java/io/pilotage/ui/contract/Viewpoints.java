package io.pilotage.ui.contract;

import io.pilotage.marketplace.contract.ContractDetails;
import io.pilotage.marketplace.contract.Side;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.ui.security.BrowserSession;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out from which side, and with which permissions, the person at this browser looks at a contract. */
@Component
class Viewpoints {

    private final BrowserSession session;
    private final Executives executives;
    private final Organisations organisations;

    Viewpoints(BrowserSession session, Executives executives, Organisations organisations) {
        this.session = session;
        this.executives = executives;
        this.organisations = organisations;
    }

    Viewpoint of(ContractDetails contract) {
        Side side = side(contract);
        return new Viewpoint(contract, side, side == Side.ORGANISATION ? permissions(contract) : Set.of());
    }

    private @Nullable Side side(ContractDetails contract) {
        if (session.person()
                .flatMap(executives::of)
                .filter(contract.executive()::equals)
                .isPresent()) {
            return Side.EXECUTIVE;
        }
        return organisations.isMember(contract.organisation()) ? Side.ORGANISATION : null;
    }

    private Set<Permission> permissions(ContractDetails contract) {
        PersonId person = session.person().orElseThrow();
        return Arrays.stream(Permission.values())
                .filter(permission -> organisations
                        .membersWith(contract.organisation(), permission)
                        .contains(person))
                .collect(Collectors.toUnmodifiableSet());
    }
}
