package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.limits.Limit;
import io.pilotage.marketplace.limits.RateLimits;
import io.pilotage.marketplace.moderation.StandsSuspended;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.marketplace.shared.NotFound;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who acts for an organisation at this moment, and what they may do then. */
@Component
class Acting {

    private final OrganisationRepository organisations;
    private final Suspensions suspensions;
    private final RateLimits limits;
    private final CurrentPerson current;

    Acting(OrganisationRepository organisations, Suspensions suspensions, RateLimits limits, CurrentPerson current) {
        this.organisations = organisations;
        this.suspensions = suspensions;
        this.limits = limits;
        this.current = current;
    }

    /** The organisation, for somebody who manages its members. */
    Organisation managed(OrganisationId id) {
        var organisation = load(id);
        require(organisation, Permission.MANAGE_MEMBERS);
        return organisation;
    }

    /** @throws StandsSuspended as {@link Organisations#require} */
    void require(Organisation organisation, Permission permission) {
        requireHeld(organisation, permission);
        if (permission.restsWhileSuspended()) {
            suspensions.requireNone(
                    SuspendableKind.ORGANISATION, organisation.details().id().value());
        }
    }

    /** Whatever suspensions stand. */
    void requireHeld(Organisation organisation, Permission permission) {
        if (!requireMember(organisation).permissions().include(permission)) {
            throw new PermissionMissing(permission);
        }
        limits.takeForCommand(
                Limit.ORGANISATION_COMMANDS, organisation.details().id());
    }

    /** The caller as a member; others learn nothing of the organisation. */
    Member requireMember(Organisation organisation) {
        return acting(organisation, current.requireId()).orElseThrow(() -> new NotFound("organisation"));
    }

    /** A program whose keeper is suspended may do nothing, until somebody else keeps it. */
    Optional<Member> acting(Organisation organisation, PersonId person) {
        return organisation
                .acting(person)
                .map(member -> keeperSuspended(member) ? member.within(Permissions.none()) : member);
    }

    private boolean keeperSuspended(Member member) {
        return member.keeper() != null
                && suspensions.stands(SuspendableKind.PERSON, member.keeper().value());
    }

    Organisation load(OrganisationId id) {
        return organisations.findById(id).orElseThrow(() -> new NotFound("organisation"));
    }
}
