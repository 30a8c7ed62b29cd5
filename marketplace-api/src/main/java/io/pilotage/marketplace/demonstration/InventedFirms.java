package io.pilotage.marketplace.demonstration;

import io.pilotage.marketplace.firm.FirmDetails;
import io.pilotage.marketplace.firm.FirmId;
import io.pilotage.marketplace.firm.FirmInvitations;
import io.pilotage.marketplace.firm.Firms;
import io.pilotage.marketplace.firm.Rosters;
import io.pilotage.marketplace.firm.Seat;
import io.pilotage.marketplace.identity.MarketplaceRole;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Founds an invented firm and fills its roster, each step as the person who would take it. */
@Component
class InventedFirms {

    private static final int MOST = 100;

    private final Cast cast;
    private final Firms firms;
    private final FirmInvitations invitations;
    private final Rosters rosters;

    InventedFirms(Cast cast, Firms firms, FirmInvitations invitations, Rosters rosters) {
        this.cast = cast;
        this.firms = firms;
        this.invitations = invitations;
        this.rosters = rosters;
    }

    void bring(InventedFirm invented) {
        UUID founder = invented.founder().id();
        cast.introduce(invented.founder(), MarketplaceRole.FIRM_MEMBER);
        FirmId firm = cast.as(
                founder,
                () -> firms.mine(null, MOST).items().stream()
                        .filter(known -> known.name().equals(invented.name()))
                        .findFirst()
                        .orElseGet(() -> firms.found(invented.statement()))
                        .id());
        // Whoever has left in the meantime stays away.
        if (cast.as(founder, () -> rosters.of(firm, null, 1)).items().isEmpty()) {
            invented.roster().forEach(executive -> place(founder, firm, executive));
        }
    }

    private FirmDetails place(UUID founder, FirmId firm, InventedPerson executive) {
        var invitation = cast.as(founder, () -> invitations.invite(firm, Seat.ROSTER, executive.email()));
        return cast.as(executive.id(), () -> invitations.accept(invitation.id()));
    }
}
