package io.pilotage.marketplace.organisation;

import static java.util.Objects.requireNonNull;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.limits.Limit;
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
import io.pilotage.marketplace.shared.SecretToken;
import io.pilotage.marketplace.shared.Slice;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings colleagues into an organisation by mail. */
@Service
@Transactional
public class Invitations {

    private final InvitationRepository invitations;
    private final Organisations organisations;
    private final Members members;
    private final Suspensions suspensions;
    private final Onboarding onboarding;
    private final People people;
    private final Notifications notifications;
    private final RateLimits limits;
    private final CurrentPerson current;
    private final Clock clock;

    Invitations(
            InvitationRepository invitations,
            Organisations organisations,
            Members members,
            Suspensions suspensions,
            Onboarding onboarding,
            People people,
            Notifications notifications,
            RateLimits limits,
            CurrentPerson current,
            Clock clock) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.members = members;
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
     * @throws InvalidInput if the address makes no sense, is a member's, or has an open invitation of the organisation
     * @throws PermissionNotHeld if the caller lacks what it offers
     */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public InvitationDetails invite(
            OrganisationId organisation, @Nullable String email, @Nullable Set<Permission> permissions) {
        members.requireToAdmit(organisation);
        limits.takeInvitation(organisation, current.requireId());
        SecretToken token = SecretToken.next();
        var invitation =
                Invitation.to(organisation, email, permissions, token.hash(), current.requireId(), clock.instant());
        members.requireGrantable(organisation, invitation.permissions().granted());
        members.lock(organisation);
        new Checks()
                .that(
                        !isMembers(organisation, invitation.email()),
                        "email",
                        "member",
                        "Somebody with this address acts for the organisation already.")
                .that(
                        !invitations.existsOpenTo(organisation.value(), invitation.email(), clock.instant()),
                        "email",
                        "invited",
                        "This address has an open invitation. Send that one again, or take it back first.")
                .orThrow();
        mail(invitations.save(invitation), token);
        return invitation.details();
    }

    /**
     * Mails an open invitation again, with a new link in place of the old one.
     *
     * @throws PermissionNotHeld if the caller, who stands in for it from now on, lacks what it offers
     * @throws SentOftenEnough after three mails
     */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public InvitationDetails sendAgain(OrganisationId organisation, InvitationId id) {
        members.requireToAdmit(organisation);
        limits.takeInvitation(organisation, current.requireId());
        var invitation = own(organisation, id);
        members.requireGrantable(organisation, invitation.permissions().granted());
        SecretToken token = SecretToken.next();
        invitation.sendAgain(token.hash(), current.requireId(), clock.instant());
        mail(invitations.save(invitation), token);
        return invitation.details();
    }

    /**
     * The invitations that can still be accepted, those that expire first at the top.
     *
     * @param after the last of the page before, or null
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public Slice<InvitationDetails> open(OrganisationId organisation, @Nullable InvitationId after, int limit) {
        organisations.require(organisation, Permission.MANAGE_MEMBERS);
        var page = invitations.findOpen(
                organisation.value(), clock.instant(), after == null ? null : after.value(), limit + 1);
        return Slice.of(
                page.stream().map(Invitation::details).toList(),
                limit,
                invitation -> invitation.id().value().toString());
    }

    /**
     * What the caller's confirmed address is invited to, that which expires first at the top; at most {@code limit} of it. It is accepted
     * by the link that went to the address, and by nothing else.
     */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<InvitationOffer> mine(int limit) {
        Person me = current.require();
        List<Invitation> open =
                me.emailVerified() ? invitations.findOpenTo(me.email(), clock.instant(), limit) : List.of();
        var names = organisations.all(
                open.stream().map(Invitation::organisation).distinct().toList());
        Map<PersonId, Person> inviters =
                people.all(open.stream().map(Invitation::invitedBy).distinct().toList()).stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        return open.stream()
                .filter(invitation -> !suspensions.stands(
                        SuspendableKind.PERSON, invitation.invitedBy().value()))
                .map(invitation -> offer(
                        invitation,
                        requireNonNull(names.get(invitation.organisation())),
                        requireNonNull(inviters.get(invitation.invitedBy()))))
                .toList();
    }

    /** Takes back an invitation that nobody has accepted; its link leads nowhere from now on. */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public void revoke(OrganisationId organisation, InvitationId id) {
        organisations.require(organisation, Permission.MANAGE_MEMBERS);
        var invitation = own(organisation, id);
        invitation.revoke(current.requireId(), clock.instant());
        invitations.save(invitation);
    }

    /**
     * What the caller is invited to, and by whom.
     *
     * @throws InvitationForAnother unless the caller's confirmed address is the invited one
     */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public InvitationOffer behind(String token) {
        limits.take(Limit.SECRET_LINKS);
        var invitation =
                invitations.findBehind(new SecretToken(token).hash()).orElseThrow(() -> new NotFound("invitation"));
        invitation.requireFor(current.require(), clock.instant());
        requireStanding(invitation);
        return offer(invitation, organisations.get(invitation.organisation()), people.get(invitation.invitedBy()));
    }

    private static InvitationOffer offer(Invitation invitation, OrganisationDetails organisation, Person inviter) {
        return new InvitationOffer(
                organisation.name(),
                inviter.name(),
                invitation.permissions().granted().stream().sorted().toList(),
                invitation.expiresAt());
    }

    /**
     * Makes the caller a member, with what the inviter may still grant now; onboarding is thereby done.
     *
     * @throws InvitationForAnother unless the caller's confirmed address is the invited one
     * @throws InvitationUnusable if the inviter has left, lost what it offers, or is suspended
     * @throws AlreadyAMember whose permissions only a colleague changes
     */
    @PreAuthorize("isAuthenticated()")
    public OrganisationDetails accept(String token) {
        limits.take(Limit.SECRET_LINKS);
        var invitation = invitations
                .findByTokenHash(new SecretToken(token).hash())
                .orElseThrow(() -> new NotFound("invitation"));
        Person joining = current.require();
        invitation.accept(joining, clock.instant());
        requireStanding(invitation);
        invitations.save(invitation);
        onboarding.grant(joining.id(), MarketplaceRole.ORGANISATION_MEMBER);
        try {
            members.join(invitation.organisation(), joining.id(), invitation.permissions(), invitation.invitedBy());
        } catch (PermissionMissing | PermissionNotHeld lost) {
            throw new InvitationUnusable("was made by somebody who may not grant any more what it offers");
        }
        OrganisationDetails joined = organisations.get(invitation.organisation());
        notifications.notify(new Notice(
                invitation.invitedBy(),
                Headline.of("A colleague accepted your invitation"),
                Quoted.name(joining.name()) + " (" + joining.email() + ") acts for " + Quoted.name(joined.name())
                        + " now, and may: " + words(invitation.permissions()) + ".",
                "/team"));
        return joined;
    }

    private void requireStanding(Invitation invitation) {
        if (suspensions.stands(SuspendableKind.PERSON, invitation.invitedBy().value())) {
            throw new InvitationUnusable("was made by somebody who has been suspended since");
        }
    }

    private void mail(Invitation invitation, SecretToken token) {
        limits.takeMailTo(invitation.email(), current.requireId());
        notifications.mailSecret(
                invitation.email(),
                Headline.of("You are invited to act for an organisation on Pilotage"),
                Quoted.name(current.require().name()) + " invites you to act for "
                        + Quoted.name(
                                organisations.get(invitation.organisation()).name())
                        + " on Pilotage, where small organisations hire technology leadership. You would be able to: "
                        + words(invitation.permissions())
                        + ".\n\nBoth names are as their owners wrote them. If they mean nothing to you, do nothing:"
                        + " the invitation ends by itself.\n\n"
                        + "Open this link within a fortnight, sign in or register with this address, and decide:",
                "/invitations/" + token.value());
    }

    private static String words(Permissions permissions) {
        return permissions.granted().stream().sorted().map(Permission::label).collect(Collectors.joining(", "));
    }

    private boolean isMembers(OrganisationId organisation, String address) {
        var present = members.of(organisation).stream().map(Member::person).toList();
        return people.all(present).stream().anyMatch(person -> Addresses.same(person.email(), address));
    }

    private Invitation own(OrganisationId organisation, InvitationId id) {
        return invitations
                .findAndHold(id.value())
                .filter(found -> found.organisation().equals(organisation))
                .orElseThrow(() -> new NotFound("invitation"));
    }
}
