package io.pilotage.ui.onboarding;

import io.pilotage.marketplace.executive.ClaimOffer;
import io.pilotage.marketplace.executive.ProfileClaims;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.organisation.InvitationOffer;
import io.pilotage.marketplace.organisation.Invitations;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.ui.security.BrowserSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a person their first role, and their organisation when they have one, or nothing at all. */
@Service
class FirstSteps {

    private final Onboarding onboarding;
    private final Organisations organisations;
    private final Invitations invitations;
    private final ProfileClaims claims;
    private final BrowserSession session;
    private final TransactionTemplate transaction;

    FirstSteps(
            Onboarding onboarding,
            Organisations organisations,
            Invitations invitations,
            ProfileClaims claims,
            BrowserSession session,
            TransactionTemplate transaction) {
        this.onboarding = onboarding;
        this.organisations = organisations;
        this.invitations = invitations;
        this.claims = claims;
        this.session = session;
        this.transaction = transaction;
    }

    void workAs(MarketplaceRole role) {
        onboarding.choose(role);
        session.refreshRoles();
    }

    /** What the mailed token invites the person to. */
    InvitationOffer offerBehind(String token) {
        return invitations.behind(token);
    }

    /** Joins the organisation that the mailed token is for. */
    void join(String token) {
        invitations.accept(token);
        session.refreshRoles();
    }

    /** What the mailed token says of the imported profile that it is for. */
    ClaimOffer claimBehind(String token) {
        return claims.behind(token);
    }

    /** Takes over the imported profile that the mailed token is for. */
    void claim(String token) {
        claims.claim(token);
        session.refreshRoles();
    }

    /** Has the imported profile that the mailed token is for removed for good. */
    void remove(String token) {
        claims.remove(token);
    }

    /** Has the number looked up that should tell the organisation from another. */
    void askToCheckNumber(OrganisationDetails.Statement statement) {
        organisations.askToCheckNumber(statement);
    }

    /** The role is needed to found the organisation, so both are one transaction; if it fails, the session has no role either. */
    void hireFor(OrganisationDetails.Statement statement) {
        SecurityContext before = SecurityContextHolder.getContext();
        try {
            transaction.executeWithoutResult(status -> {
                onboarding.choose(MarketplaceRole.ORGANISATION_MEMBER);
                session.refreshRoles();
                organisations.create(statement);
            });
        } catch (RuntimeException refused) {
            session.restore(before);
            throw refused;
        }
    }
}
