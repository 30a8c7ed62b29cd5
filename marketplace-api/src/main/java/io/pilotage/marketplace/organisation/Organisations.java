package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.moderation.StandsSuspended;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.StaleVersion;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisations and who may act for them: every other module asks here before it lets a member do something. */
@Service
@Transactional
public class Organisations {

    private final OrganisationRepository organisations;
    private final Suspensions suspensions;
    private final CurrentPerson current;
    private final Clock clock;

    Organisations(OrganisationRepository organisations, Suspensions suspensions, CurrentPerson current, Clock clock) {
        this.organisations = organisations;
        this.suspensions = suspensions;
        this.current = current;
        this.clock = clock;
    }

    /** Founds an organisation in which the caller may do everything. */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public OrganisationDetails create(OrganisationDetails.Statement statement) {
        return organisations
                .save(Organisation.found(statement, current.requireId(), clock.instant()))
                .details();
    }

    /** What everybody may know of an organisation; not limited to its members. */
    @Transactional(readOnly = true)
    public OrganisationDetails get(OrganisationId id) {
        return load(id).details();
    }

    /** Like {@link #get}, and keeps the organisation as it is until the end of the transaction. */
    public OrganisationDetails hold(OrganisationId id) {
        return organisations.findAndHold(id.value()).orElseThrow(() -> new NotFound("organisation"));
    }

    /** What everybody may know of many organisations, in one query; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<OrganisationId, OrganisationDetails> all(Collection<OrganisationId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : organisations
                        .findDetails(ids.stream().map(OrganisationId::value).toList())
                        .stream()
                        .collect(Collectors.toMap(OrganisationDetails::id, Function.identity()));
    }

    /** The organisations that the caller acts for, by name. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<OrganisationDetails> mine() {
        return organisations.findByMember(current.requireId().value()).stream()
                .map(Organisation::details)
                .toList();
    }

    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public OrganisationDetails describe(
            OrganisationId id, long expectedVersion, OrganisationDetails.Statement statement) {
        var organisation = managed(id);
        StaleVersion.check(expectedVersion, organisation.version());
        organisation.describe(statement);
        return organisations.save(organisation).details();
    }

    /** The members with their permissions; only for members. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public Set<Member> members(OrganisationId id) {
        var organisation = load(id);
        requireMember(organisation);
        return organisation.members();
    }

    /**
     * Changes what a present member may do; not what the caller themself may do, so that nobody takes back what they gave up.
     *
     * @throws OwnPermissions if the member is the caller
     */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public void permit(OrganisationId id, PersonId person, Permissions permissions) {
        var organisation = managed(id);
        requirePresent(organisation, person);
        if (person.equals(current.requireId())) {
            throw new OwnPermissions();
        }
        organisation.permit(person, permissions);
        organisations.save(organisation);
    }

    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public void remove(OrganisationId id, PersonId person) {
        var organisation = managed(id);
        requirePresent(organisation, person);
        organisation.remove(person);
        organisations.save(organisation);
    }

    /**
     * The guard of every act in an organisation's name.
     *
     * @throws NotFound if the caller is no member, as if the organisation did not exist
     * @throws PermissionMissing if the caller is a member without this permission
     * @throws StandsSuspended if the organisation is suspended and the act would publish or award
     */
    @Transactional(readOnly = true)
    public void require(OrganisationId id, Permission permission) {
        requireMember(load(id), permission);
    }

    /**
     * The guard of an act on a thing that belongs to an organisation: outsiders learn nothing, not even whose it is.
     *
     * @param thing the domain word that {@link NotFound} names to them
     * @throws PermissionMissing if the caller is a member without this permission
     */
    @Transactional(readOnly = true)
    public void require(OrganisationId owner, Permission permission, String thing) {
        if (!isMember(owner)) {
            throw new NotFound(thing);
        }
        require(owner, permission);
    }

    /**
     * Like {@link #require(OrganisationId, Permission, String)} for acts that only end something: a suspension does not keep an
     * organisation in what it no longer wants.
     */
    @Transactional(readOnly = true)
    public void requireToEnd(OrganisationId owner, Permission permission, String thing) {
        if (!isMember(owner)) {
            throw new NotFound(thing);
        }
        requireHeld(load(owner), permission);
    }

    /** True if the caller acts for this organisation, with whatever permissions. */
    @Transactional(readOnly = true)
    public boolean isMember(OrganisationId id) {
        return current.id().filter(person -> hasMember(id, person)).isPresent();
    }

    /** True if this person acts for this organisation, with whatever permissions. */
    @Transactional(readOnly = true)
    public boolean hasMember(OrganisationId id, PersonId person) {
        return organisations.findById(id).flatMap(found -> found.member(person)).isPresent();
    }

    /** The members who hold a permission: the people who should hear of what needs it. */
    @Transactional(readOnly = true)
    public Set<PersonId> membersWith(OrganisationId id, Permission permission) {
        return load(id).members().stream()
                .filter(member -> member.permissions().include(permission))
                .map(Member::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws AlreadyAMember if they are one */
    void join(OrganisationId id, PersonId person, Permissions permissions) {
        var organisation = load(id);
        organisation.join(person, permissions);
        organisations.save(organisation);
    }

    private static void requirePresent(Organisation organisation, PersonId person) {
        if (organisation.member(person).isEmpty()) {
            throw new NotFound("member");
        }
    }

    private Organisation managed(OrganisationId id) {
        var organisation = load(id);
        requireMember(organisation, Permission.MANAGE_MEMBERS);
        return organisation;
    }

    private void requireMember(Organisation organisation, Permission permission) {
        requireHeld(organisation, permission);
        if (permission.restsWhileSuspended()) {
            suspensions.requireNone(
                    SuspendableKind.ORGANISATION, organisation.details().id().value());
        }
    }

    private void requireHeld(Organisation organisation, Permission permission) {
        if (!requireMember(organisation).permissions().include(permission)) {
            throw new PermissionMissing(permission);
        }
    }

    private Member requireMember(Organisation organisation) {
        return organisation.member(current.requireId()).orElseThrow(() -> new NotFound("organisation"));
    }

    private Organisation load(OrganisationId id) {
        return organisations.findById(id).orElseThrow(() -> new NotFound("organisation"));
    }
}
