package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.firm.Rosters;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.shared.DespiteSuspension;
import io.pilotage.marketplace.shared.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What executives do with an imported profile of theirs, by the link that they were mailed: make it their own, or have it removed. */
@Service
public class ProfileClaims {

    private final ProfileRepository profiles;
    private final ProfileIndex index;
    private final ClaimInvitations invitations;
    private final Rosters rosters;
    private final Onboarding onboarding;
    private final CurrentPerson current;

    ProfileClaims(
            ProfileRepository profiles,
            ProfileIndex index,
            ClaimInvitations invitations,
            Rosters rosters,
            Onboarding onboarding,
            CurrentPerson current) {
        this.profiles = profiles;
        this.index = index;
        this.invitations = invitations;
        this.rosters = rosters;
        this.onboarding = onboarding;
        this.current = current;
    }

    /**
     * Makes the profile that the invitation is about the caller's own, who is an executive from then on.
     *
     * A firm's import puts them on its roster too.
     *
     * @throws ProfileForAnother unless the caller's confirmed address is the one that the source gave
     * @throws OwnProfileWritten if the caller has a profile of their own already
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public ExecutiveId claim(String token) {
        Person caller = current.require();
        Profile profile = load(invitations.addressedTo(caller, token));
        profiles.findByPerson(caller.id()).ifPresent(own -> {
            if (!own.untouched()) {
                throw new OwnProfileWritten();
            }
            profiles.delete(own);
        });
        profile.claim(caller.id());
        index.follow(profiles.save(profile));
        onboarding.grant(caller.id(), MarketplaceRole.EXECUTIVE);
        invitations.firmBehind(profile.id()).ifPresent(firm -> rosters.place(firm.id(), caller.id()));
        return profile.id();
    }

    /**
     * Takes the profile that the invitation is about out of sight for good: further imports leave it alone, and the invitation is void.
     *
     * @throws ProfileForAnother unless the caller's confirmed address is the one that the source gave
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    @DespiteSuspension
    public void remove(String token) {
        Profile profile = load(invitations.addressedTo(current.require(), token));
        profile.remove();
        index.follow(profiles.save(profile));
        invitations.revoke(profile.id());
    }

    /**
     * What the mailed link of this token is about.
     *
     * @throws NotFound if the token is for none
     * @throws ProfileForAnother unless the caller's confirmed address is the one that the source gave
     */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public ClaimOffer behind(String token) {
        return invitations.offer(current.require(), token);
    }

    private Profile load(ExecutiveId id) {
        return profiles.findById(id).orElseThrow(() -> new NotFound("executive"));
    }
}
