package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.shared.Checks;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.NotFound;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers seats in a firm by mail; the invited person decides, and needs no more than to have confirmed that address. */
@Service
@Transactional
public class FirmInvitations {

    private static final String PAGE = "/firm-invitations";

    private final FirmInvitationRepository invitations;
    private final Firms firms;
    private final Rosters rosters;
    private final Onboarding onboarding;
    private final Notifications notifications;
    private final CurrentPerson current;
    private final Clock clock;

    FirmInvitations(
            FirmInvitationRepository invitations,
            Firms firms,
            Rosters rosters,
            Onboarding onboarding,
            Notifications notifications,
            CurrentPerson current,
            Clock clock) {
        this.invitations = invitations;
        this.firms = firms;
        this.rosters = rosters;
        this.onboarding = onboarding;
        this.notifications = notifications;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Mails an invitation that is good for a fortnight and once.
     *
     * @throws InvalidInput if the address makes no sense, or has an open invitation of the firm
     */
    @PreAuthorize("hasRole('FIRM_MEMBER')")
    public FirmInvitationDetails invite(FirmId id, @Nullable Seat seat, @Nullable String email) {
        firms.requireInAction(id);
        String firm = firms.get(id).name();
        var invitation = FirmInvitation.to(id, seat, email, current.requireId(), clock.instant());
        new Checks()
                .that(
                        open(id, invitation.email()).isEmpty(),
                        "email",
                        "invited",
                        "This address has an open invitation of yours. Take that back first to send another.")
                .orThrow();
        invitations.save(invitation);
        notifications.mailSecret(
                invitation.email(),
                firm + " invites you",
                current.require().name() + " of " + firm + " invites you "
                        + invitation.seat().offer()
                        + ". Open this link within a fortnight, sign in or register with this address, and decide:",
                PAGE);
        return invitation.details(firm);
    }

    /** The firm's invitations that can still be answered, those that expire first at the top. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('FIRM_MEMBER')")
    public List<FirmInvitationDetails> open(FirmId id) {
        firms.requireMember(id);
        String firm = firms.get(id).name();
        return invitations.findOpen(id.value(), clock.instant()).stream()
                .map(invitation -> invitation.details(firm))
                .toList();
    }

    /** Takes back an invitation that nobody has answered. */
    @PreAuthorize("hasRole('FIRM_MEMBER')")
    public void revoke(FirmId id, FirmInvitationId invitation) {
        firms.requireMember(id);
        FirmInvitation open = hold(invitation);
        if (!open.firm().equals(id)) {
            throw new NotFound("invitation");
        }
        open.revoke(current.requireId(), clock.instant());
        invitations.save(open);
    }

    /** What the caller's confirmed address is invited to. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<FirmInvitationDetails> mine() {
        Person me = current.require();
        return me.emailVerified()
                ? invitations.findOpenTo(me.email(), clock.instant()).stream()
                        .map(invitation ->
                                invitation.details(firms.get(invitation.firm()).name()))
                        .toList()
                : List.of();
    }

    /**
     * Takes the seat, with the role on the marketplace that goes with it; what else the firm offers the caller ends.
     *
     * @throws NotFound if the caller is not whom it invites
     * @throws AlreadyPlaced if it is on a roster, and a firm places the caller
     */
    @PreAuthorize("isAuthenticated()")
    public FirmDetails accept(FirmInvitationId id) {
        FirmInvitation invitation = answered(id, InvitationAnswer.ACCEPTED);
        var me = current.requireId();
        open(invitation.firm(), invitation.email()).forEach(other -> {
            other.revoke(me, clock.instant());
            invitations.save(other);
        });
        onboarding.grant(me, invitation.seat().role());
        switch (invitation.seat()) {
            case MEMBER -> firms.admit(invitation.firm(), me);
            case ROSTER -> rosters.place(invitation.firm(), me);
        }
        return firms.get(invitation.firm());
    }

    @PreAuthorize("isAuthenticated()")
    public void decline(FirmInvitationId id) {
        answered(id, InvitationAnswer.DECLINED);
    }

    private FirmInvitation answered(FirmInvitationId id, InvitationAnswer answer) {
        FirmInvitation invitation = hold(id);
        invitation.answer(answer, current.require(), clock.instant());
        return invitations.save(invitation);
    }

    private List<FirmInvitation> open(FirmId firm, String email) {
        return invitations.findOpenTo(email, clock.instant()).stream()
                .filter(it -> it.firm().equals(firm))
                .toList();
    }

    private FirmInvitation hold(FirmInvitationId id) {
        return invitations.findAndHold(id.value()).orElseThrow(() -> new NotFound("invitation"));
    }
}
