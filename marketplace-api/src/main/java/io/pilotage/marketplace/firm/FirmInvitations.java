package io.pilotage.marketplace.firm;

import static java.util.Objects.requireNonNull;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.limits.RateLimits;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.marketplace.notification.Headline;
import io.pilotage.marketplace.notification.Notice;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.shared.Addresses;
import io.pilotage.marketplace.shared.Checks;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.Quoted;
import io.pilotage.marketplace.shared.Slice;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final Suspensions suspensions;
    private final Onboarding onboarding;
    private final People people;
    private final Notifications notifications;
    private final RateLimits limits;
    private final CurrentPerson current;
    private final Clock clock;

    FirmInvitations(
            FirmInvitationRepository invitations,
            Firms firms,
            Rosters rosters,
            Suspensions suspensions,
            Onboarding onboarding,
            People people,
            Notifications notifications,
            RateLimits limits,
            CurrentPerson current,
            Clock clock) {
        this.invitations = invitations;
        this.firms = firms;
        this.rosters = rosters;
        this.suspensions = suspensions;
        this.onboarding = onboarding;
        this.people = people;
        this.notifications = notifications;
        this.limits = limits;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Mails an invitation that is good for a fortnight and once.
     *
     * @throws InvalidInput if the address makes no sense, has an open invitation of the firm, or its person has that seat already
     */
    @PreAuthorize("hasRole('FIRM_MEMBER')")
    public FirmInvitationDetails invite(FirmId id, @Nullable Seat seat, @Nullable String email) {
        firms.requireInAction(id);
        limits.takeInvitation(id, current.requireId());
        var invitation = FirmInvitation.to(id, seat, email, current.requireId(), clock.instant());
        firms.lock(id);
        new Checks()
                .that(
                        !isSeated(id, invitation.seat(), invitation.email()),
                        "email",
                        "member",
                        "Somebody with this address has this place already.")
                .that(
                        open(id, invitation.email()).isEmpty(),
                        "email",
                        "invited",
                        "This address has an open invitation of yours. Send that one again, or take it back first.")
                .orThrow();
        return mailed(invitations.save(invitation));
    }

    /** Mails an open invitation again, which is then good for another fortnight; three mails at most. */
    @PreAuthorize("hasRole('FIRM_MEMBER')")
    public FirmInvitationDetails sendAgain(FirmId id, FirmInvitationId invitation) {
        firms.requireInAction(id);
        limits.takeInvitation(id, current.requireId());
        FirmInvitation open = own(id, invitation);
        open.sendAgain(current.requireId(), clock.instant());
        return mailed(invitations.save(open));
    }

    private FirmInvitationDetails mailed(FirmInvitation invitation) {
        limits.takeMailTo(invitation.email(), current.requireId());
        FirmInvitationDetails details = details(List.of(invitation)).getFirst();
        notifications.mail(
                invitation.email(),
                Headline.of("You are invited by a firm on Pilotage"),
                Quoted.name(details.invitedBy()) + " of the firm " + Quoted.name(details.firmName()) + " invites you "
                        + invitation.seat().offer()
                        + " on Pilotage, where small organisations hire technology leadership."
                        + "\n\nBoth names are as their owners wrote them. If they mean nothing to you, do nothing:"
                        + " the invitation ends by itself.\n\n"
                        + "Open this link within a fortnight, sign in or register with this address, and decide:",
                PAGE);
        return details;
    }

    private List<FirmInvitationDetails> details(List<FirmInvitation> open) {
        Map<FirmId, FirmDetails> from =
                firms.all(open.stream().map(FirmInvitation::firm).distinct().toList());
        Map<PersonId, Person> by = people
                .all(open.stream().map(FirmInvitation::invitedBy).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        return open.stream()
                .map(invitation -> invitation.details(
                        requireNonNull(from.get(invitation.firm())).name(),
                        requireNonNull(by.get(invitation.invitedBy())).name()))
                .toList();
    }

    private boolean isSeated(FirmId firm, Seat seat, String address) {
        var seated = switch (seat) {
            case MEMBER -> firms.members(firm);
            case ROSTER -> rosters.everybody(firm);
        };
        return people.all(seated).stream().anyMatch(person -> Addresses.same(person.email(), address));
    }

    private FirmInvitation own(FirmId id, FirmInvitationId invitation) {
        FirmInvitation held = hold(invitation);
        if (!held.firm().equals(id)) {
            throw new NotFound("invitation");
        }
        return held;
    }

    /**
     * The firm's invitations that can still be answered, those that expire first at the top.
     *
     * @param after the last of the page before, or null
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('FIRM_MEMBER')")
    public Slice<FirmInvitationDetails> open(FirmId id, @Nullable FirmInvitationId after, int limit) {
        firms.requireMember(id);
        return page(invitations.findOpen(id.value(), clock.instant(), value(after), limit + 1), limit);
    }

    /** Takes back an invitation that nobody has answered. */
    @PreAuthorize("hasRole('FIRM_MEMBER')")
    public void revoke(FirmId id, FirmInvitationId invitation) {
        firms.requireMember(id);
        FirmInvitation open = own(id, invitation);
        open.revoke(current.requireId(), clock.instant());
        invitations.save(open);
    }

    /**
     * What the caller's confirmed address is invited to, that which expires first at the top.
     *
     * @param after the last of the page before, or null
     */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Slice<FirmInvitationDetails> mine(@Nullable FirmInvitationId after, int limit) {
        Person me = current.require();
        return page(
                me.emailVerified()
                        ? invitations.findOpenTo(me.email(), clock.instant(), value(after), limit + 1)
                        : List.of(),
                limit);
    }

    private Slice<FirmInvitationDetails> page(List<FirmInvitation> oneMore, int limit) {
        return Slice.of(
                details(oneMore), limit, invitation -> invitation.id().value().toString());
    }

    private static @Nullable UUID value(@Nullable FirmInvitationId id) {
        return id == null ? null : id.value();
    }

    /**
     * Takes the seat, with the role on the marketplace that goes with it; what else the firm offers the caller ends.
     *
     * @throws NotFound if the caller is not whom it invites
     * @throws FirmInvitationUnusable if the inviter does not act for the firm any more, or is suspended
     * @throws AlreadyPlaced if it is on a roster, and a firm places the caller
     */
    @PreAuthorize("isAuthenticated()")
    public FirmDetails accept(FirmInvitationId id) {
        FirmInvitation invitation = answered(id, InvitationAnswer.ACCEPTED);
        if (!firms.hasMember(invitation.firm(), invitation.invitedBy())) {
            throw new FirmInvitationUnusable("was made by somebody who does not act for the firm any more");
        }
        if (suspensions.stands(SuspendableKind.PERSON, invitation.invitedBy().value())) {
            throw new FirmInvitationUnusable("was made by somebody who has been suspended since");
        }
        Person joining = current.require();
        var me = joining.id();
        open(invitation.firm(), invitation.email()).forEach(other -> {
            other.revoke(me, clock.instant());
            invitations.save(other);
        });
        onboarding.grant(me, invitation.seat().role());
        switch (invitation.seat()) {
            case MEMBER -> firms.admit(invitation.firm(), me);
            case ROSTER -> rosters.place(invitation.firm(), me);
        }
        if (invitation.seat() == Seat.MEMBER) { // the roster tells all who act for the firm
            notifications.notify(new Notice(
                    invitation.invitedBy(),
                    Headline.of("A colleague accepted your invitation"),
                    Quoted.name(joining.name()) + " (" + joining.email() + ") acts for your firm now, too.",
                    "/firm"));
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
        return invitations.findOpenBetween(firm.value(), email, clock.instant());
    }

    private FirmInvitation hold(FirmInvitationId id) {
        return invitations.findAndHold(id.value()).orElseThrow(() -> new NotFound("invitation"));
    }
}
