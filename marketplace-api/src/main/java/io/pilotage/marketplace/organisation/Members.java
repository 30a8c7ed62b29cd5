package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.moderation.StandsSuspended;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.StepUpRequired;
import java.time.Clock;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people and programs that act for an organisation: how they come, what they are permitted, and how they go. */
@Service
@Transactional
public class Members {

    private final OrganisationRepository organisations;
    private final Acting acting;
    private final Suspensions suspensions;
    private final CurrentPerson current;
    private final Clock clock;

    Members(
            OrganisationRepository organisations,
            Acting acting,
            Suspensions suspensions,
            CurrentPerson current,
            Clock clock) {
        this.organisations = organisations;
        this.acting = acting;
        this.suspensions = suspensions;
        this.current = current;
        this.clock = clock;
    }

    /** The members with their permissions; only for members who are people. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public Set<Member> of(OrganisationId id) {
        var organisation = acting.load(id);
        if (acting.requireMember(organisation).program()) {
            throw new PermissionMissing(Permission.MANAGE_MEMBERS);
        }
        return organisation.members();
    }

    /**
     * Changes what a present member may do; not what the caller themself may do, so that nobody takes back what they gave up.
     *
     * @throws PermissionNotHeld if the member would gain what the caller lacks
     * @throws OwnPermissions if the member is the caller
     * @throws StepUpRequired if the member may, or is to, move money or manage members, and the caller has not just proven who they are
     */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public void permit(OrganisationId id, PersonId person, Permissions permissions) {
        var organisation = acting.managed(id);
        requirePresent(organisation, person);
        if (person.equals(current.requireId())) {
            throw new OwnPermissions();
        }
        requireProof(permissions.granted());
        requireProofAbout(organisation, person);
        organisation.permit(person, permissions, current.requireId(), clock.instant());
        organisations.save(organisation);
    }

    /** @throws StepUpRequired as {@link #permit} */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public void remove(OrganisationId id, PersonId person) {
        var organisation = acting.managed(id);
        requirePresent(organisation, person);
        requireProofAbout(organisation, person);
        organisation.remove(person);
        organisations.save(organisation);
    }

    /**
     * The caller acts for this organisation no longer; their programs rest until a colleague keeps them.
     *
     * @throws NobodyInCharge if nobody else may do everything
     */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public void leave(OrganisationId id) {
        current.requireNoProgram();
        var organisation = acting.load(id);
        organisation.remove(acting.requireMember(organisation).person());
        organisations.save(organisation);
    }

    /** Keeps others from inviting for the organisation, or changing it, until the end of the transaction. */
    void lock(OrganisationId id) {
        organisations.lock(id.value());
    }

    /**
     * The guard of bringing in people and programs.
     *
     * @throws StandsSuspended while the organisation is suspended, which asks nobody in until it is back
     */
    @Transactional(readOnly = true)
    void requireToAdmit(OrganisationId id) {
        acting.managed(id);
        suspensions.requireNone(SuspendableKind.ORGANISATION, id.value());
    }

    /**
     * @throws PermissionNotHeld if the caller lacks what they are about to grant
     * @throws StepUpRequired if it is about money or members, and the caller has not just proven who they are
     */
    @Transactional(readOnly = true)
    void requireGrantable(OrganisationId id, Set<Permission> permissions) {
        acting.managed(id).requireGrantable(current.requireId(), permissions);
        requireProof(permissions);
    }

    /**
     * Makes somebody a member by the word of a present one, whose permissions count now and not when they gave it.
     *
     * @throws AlreadyAMember if they are one
     * @throws PermissionNotHeld as {@link Organisation#requireGrantable}
     * @throws StandsSuspended while the organisation is suspended
     */
    void join(OrganisationId id, PersonId person, Permissions permissions, PersonId grantedBy) {
        suspensions.requireNone(SuspendableKind.ORGANISATION, id.value());
        var organisation = acting.load(id);
        organisation.join(person, permissions, grantedBy, clock.instant());
        organisations.save(organisation);
    }

    /** Whether programs of this keeper may do anything now. */
    boolean keeps(OrganisationId id, PersonId keeper) {
        return organisations.hasMember(id.value(), keeper.value())
                && !suspensions.stands(SuspendableKind.PERSON, keeper.value());
    }

    /** Admits a program in the hands of the caller, or puts a present one there. */
    void keep(OrganisationId id, PersonId program, Permissions permissions) {
        var organisation = acting.load(id);
        organisation.keep(program, permissions, current.requireId());
        organisations.save(organisation);
    }

    private void requireProof(Set<Permission> permissions) {
        if (permissions.stream().anyMatch(Permission::movesMoney)) {
            current.requireRecentProof();
        }
    }

    private void requireProofAbout(Organisation organisation, PersonId person) {
        organisation.member(person).map(Member::permissions).ifPresent(held -> requireProof(held.granted()));
    }

    private static void requirePresent(Organisation organisation, PersonId person) {
        if (organisation.member(person).isEmpty()) {
            throw new NotFound("member");
        }
    }
}
