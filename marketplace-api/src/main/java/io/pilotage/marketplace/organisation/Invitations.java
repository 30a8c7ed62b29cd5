package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.SecretToken;
import java.time.Clock;
import java.util.List;
import java.util.Set;
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
    private final Onboarding onboarding;
    private final Notifications notifications;
    private final CurrentPerson current;
    private final Clock clock;

    Invitations(
            InvitationRepository invitations,
            Organisations organisations,
            Onboarding onboarding,
            Notifications notifications,
            CurrentPerson current,
            Clock clock) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.onboarding = onboarding;
        this.notifications = notifications;
        this.current = current;
        this.clock = clock;
    }

    /** Mails an invitation that is good for a fortnight and once. */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public InvitationDetails invite(
            OrganisationId organisation, @Nullable String email, @Nullable Set<Permission> permissions) {
        organisations.require(organisation, Permission.MANAGE_MEMBERS);
        SecretToken token = SecretToken.next();
        var invitation = invitations.save(
                Invitation.to(organisation, email, permissions, token.hash(), current.requireId(), clock.instant()));
        notifications.mailSecret(
                invitation.email(),
                current.require().name() + " invites you to "
                        + organisations.get(organisation).name(),
                "You are invited to work on technology leadership for "
                        + organisations.get(organisation).name()
                        + ". Open this link within a fortnight, sign in or register, and you are in:",
                "/invitations/" + token.value());
        return invitation.details();
    }

    /** The invitations that can still be accepted, those that expire first at the top. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public List<InvitationDetails> open(OrganisationId organisation) {
        organisations.require(organisation, Permission.MANAGE_MEMBERS);
        return invitations.findOpen(organisation.value(), clock.instant()).stream()
                .map(Invitation::details)
                .toList();
    }

    /** Takes back an invitation that nobody has accepted; its link leads nowhere from now on. */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public void revoke(OrganisationId organisation, InvitationId id) {
        organisations.require(organisation, Permission.MANAGE_MEMBERS);
        var invitation = invitations
                .findAndHold(id.value())
                .filter(found -> found.organisation().equals(organisation))
                .orElseThrow(() -> new NotFound("invitation"));
        invitation.revoke(current.requireId(), clock.instant());
        invitations.save(invitation);
    }

    /**
     * Makes the caller a member; onboarding is thereby done.
     *
     * @throws InvitationForAnother unless the caller's confirmed address is the invited one
     * @throws AlreadyAMember whose permissions only a colleague changes
     */
    @PreAuthorize("isAuthenticated()")
    public OrganisationDetails accept(String token) {
        var invitation = invitations
                .findByTokenHash(new SecretToken(token).hash())
                .orElseThrow(() -> new NotFound("invitation"));
        invitation.accept(current.require(), clock.instant());
        invitations.save(invitation);
        onboarding.grant(current.requireId(), MarketplaceRole.ORGANISATION_MEMBER);
        organisations.join(invitation.organisation(), current.requireId(), invitation.permissions());
        return organisations.get(invitation.organisation());
    }
}
