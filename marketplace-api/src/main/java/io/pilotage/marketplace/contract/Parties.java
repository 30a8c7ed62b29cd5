package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.organisation.Permissions;
import io.pilotage.marketplace.shared.NotFound;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which side of a contract the caller is on; who is on neither does not learn that the contract exists. */
@Component
class Parties {

    private final CurrentPerson current;
    private final Organisations organisations;
    private final Executives executives;

    Parties(CurrentPerson current, Organisations organisations, Executives executives) {
        this.current = current;
        this.organisations = organisations;
        this.executives = executives;
    }

    Side sideOf(Contract contract) {
        if (isExecutive(contract)) {
            return Side.EXECUTIVE;
        }
        if (organisations.mayRead(contract.organisation(), Permission.ABOUT_CONTRACTS)) {
            return Side.ORGANISATION;
        }
        throw new NotFound("contract");
    }

    /** Like {@link #sideOf}; a member needs this permission to act for the organisation. */
    Side acting(Contract contract, Permission permission) {
        Side side = sideOf(contract);
        if (side == Side.ORGANISATION) {
            organisations.require(contract.organisation(), permission);
        }
        return side;
    }

    /** Like {@link #acting} for what only ends the contract, which a suspended organisation may, too. */
    Side ending(Contract contract, Permission permission) {
        Side side = sideOf(contract);
        if (side == Side.ORGANISATION) {
            organisations.requireToEnd(contract.organisation(), permission, "contract");
        }
        return side;
    }

    void requireMember(Contract contract, Permission permission) {
        organisations.require(contract.organisation(), permission, "contract");
        if (isExecutive(contract)) {
            throw new OwnContract();
        }
    }

    void requireExecutive(Contract contract) {
        if (!isExecutive(contract)) {
            throw new NotFound("contract");
        }
    }

    /** The organisations whose contracts the caller may read. */
    UUID[] organisations() {
        return organisations.mineToRead(Permission.ABOUT_CONTRACTS).stream()
                .map(OrganisationId::value)
                .toArray(UUID[]::new);
    }

    /** What the caller may do for the organisations that they act for. */
    Map<OrganisationId, Permissions> permissions() {
        return organisations.myPermissions();
    }

    static UUID[] with(Permission permission, Map<OrganisationId, Permissions> held) {
        return held.entrySet().stream()
                .filter(one -> one.getValue().include(permission))
                .map(one -> one.getKey().value())
                .toArray(UUID[]::new);
    }

    /** The caller's profile, or null. */
    @Nullable
    UUID executive() {
        return ownProfile().map(ExecutiveId::value).orElse(null);
    }

    private boolean isExecutive(Contract contract) {
        return ownProfile().filter(contract.executive()::equals).isPresent();
    }

    private Optional<ExecutiveId> ownProfile() {
        return current.id().flatMap(executives::of);
    }
}
