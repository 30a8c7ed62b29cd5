package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;

/** Sets up firms and their rosters in a running application, each step as the person who would take it. */
public class FirmScene {

    private final Callers callers;
    private final Firms firms;
    private final FirmInvitations invitations;
    private final Onboarding onboarding;
    private final People people;

    FirmScene(Callers callers, Firms firms, FirmInvitations invitations, Onboarding onboarding, People people) {
        this.callers = callers;
        this.firms = firms;
        this.invitations = invitations;
        this.onboarding = onboarding;
        this.people = people;
    }

    /** A firm and the person who founded it. */
    public record Placing(Caller member, FirmId firm) {}

    public Placing firm(String name) {
        Caller member = callers.newcomer();
        onboarding.grant(member.id, MarketplaceRole.FIRM_MEMBER);
        return new Placing(
                member, member.call(() -> firms.found(statement(name))).id());
    }

    public static FirmDetails.Statement statement(String name) {
        return new FirmDetails.Statement(name, "We place technology leaders with small organisations.", null);
    }

    /** The same people found another firm, which invites an executive to its roster. */
    public void another(Placing known, Caller executive) {
        FirmId second =
                firms.found(statement("Second Partners " + Uuids.next())).id();
        invited(new Placing(known.member(), second), Seat.ROSTER, executive);
    }

    public FirmInvitationId invited(Placing by, Seat seat, Caller invited) {
        String address = people.get(invited.id).email();
        return by.member()
                .call(() -> invitations.invite(by.firm(), seat, address))
                .id();
    }

    /** Invites somebody to the roster, who accepts. */
    public void place(Placing by, Caller executive) {
        seat(by, Seat.ROSTER, executive);
    }

    /** Invites somebody to this seat, who accepts. */
    public void seat(Placing by, Seat seat, Caller invited) {
        FirmInvitationId invitation = invited(by, seat, invited);
        invited.run(() -> invitations.accept(invitation));
    }
}
