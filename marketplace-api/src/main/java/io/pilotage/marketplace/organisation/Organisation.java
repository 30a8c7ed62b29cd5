package io.pilotage.marketplace.organisation;

import static java.util.Objects.requireNonNull;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.Aggregate;
import io.pilotage.marketplace.shared.PublicName;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A buyer and the people who act for it; there is always one member who may do everything. */
@Table(schema = "organisation", name = "organisation")
class Organisation extends Aggregate {

    @Id
    private final OrganisationId id;

    @Version
    private long version;

    private String name;
    private String likeness;
    private @Nullable String registryNumber;
    private Sector sector;
    private SizeBand sizeBand;
    private Region region;
    private @Nullable String website;
    private boolean suspended;
    private final Instant createdAt;

    @MappedCollection(idColumn = "organisation")
    private final Set<Member> members;

    @PersistenceCreator
    Organisation(
            OrganisationId id,
            long version,
            String name,
            String likeness,
            @Nullable String registryNumber,
            Sector sector,
            SizeBand sizeBand,
            Region region,
            @Nullable String website,
            boolean suspended,
            Instant createdAt,
            Set<Member> members) {
        this.id = id;
        this.version = version;
        this.name = name;
        this.likeness = likeness;
        this.registryNumber = registryNumber;
        this.sector = sector;
        this.sizeBand = sizeBand;
        this.region = region;
        this.website = website;
        this.suspended = suspended;
        this.createdAt = createdAt;
        this.members = new HashSet<>(members);
    }

    /** Founds an organisation whose founder may do everything. */
    static Organisation found(OrganisationDetails.Statement statement, PersonId founder, Instant now) {
        statement.check();
        var organisation = new Organisation(
                OrganisationId.next(),
                0,
                requireNonNull(statement.name()).strip(),
                PublicName.likeness(requireNonNull(statement.name())),
                PublicName.number(statement.registryNumber()),
                requireNonNull(statement.sector()),
                requireNonNull(statement.sizeBand()),
                requireNonNull(statement.region()),
                websiteOf(statement),
                false,
                now,
                Set.of(Member.founder(founder)));
        organisation.register(new OrganisationCreated(organisation.id, founder));
        return organisation;
    }

    void describe(OrganisationDetails.Statement statement) {
        statement.check();
        name = requireNonNull(statement.name()).strip();
        likeness = PublicName.likeness(name);
        registryNumber = PublicName.number(statement.registryNumber());
        sector = requireNonNull(statement.sector());
        sizeBand = requireNonNull(statement.sizeBand());
        region = requireNonNull(statement.region());
        website = websiteOf(statement);
        register(new OrganisationDescribed(id));
    }

    /** Takes it out of action, or brings it back. */
    void suspended(boolean now) {
        suspended = now;
        register(new OrganisationStandingChanged(id, now));
    }

    void join(PersonId person, Permissions permissions, PersonId grantedBy, Instant now) {
        if (member(person).isPresent()) {
            throw new AlreadyAMember();
        }
        requireGrantable(grantedBy, permissions.granted());
        members.add(Member.admitted(person, permissions, now));
        register(new MemberAdmitted(id, person, permissions));
    }

    /** Admits a program, whose secret is given to this member; or hands a present one over to them. */
    void keep(PersonId program, Permissions permissions, PersonId keeper) {
        requireGrantable(keeper, permissions.granted());
        member(program).ifPresent(members::remove);
        members.add(Member.program(program, permissions, keeper));
        register(new MemberAdmitted(id, program, permissions));
    }

    /** Replaces what a present member may do; what they may already is not granted anew. */
    void permit(PersonId person, Permissions permissions, PersonId grantedBy, Instant now) {
        Set<Permission> gained = new HashSet<>(permissions.granted());
        member(person)
                .ifPresent(present -> gained.removeAll(present.permissions().granted()));
        requireGrantable(grantedBy, gained);
        member(person).ifPresent(present -> {
            members.remove(present);
            members.add(present.permitted(permissions, now));
        });
        requireSomebodyInCharge();
        register(new MemberAdmitted(id, person, permissions));
    }

    void remove(PersonId person) {
        member(person).ifPresent(members::remove);
        requireSomebodyInCharge();
        register(new MemberRemoved(id, person));
    }

    /**
     * The one rule of every grant, by invitation, by change and to programs.
     *
     * @throws PermissionMissing if this person may not manage members, or has left
     * @throws PermissionNotHeld naming what they lack themself
     */
    void requireGrantable(PersonId by, Set<Permission> granted) {
        Permissions held = member(by).map(Member::permissions).orElseGet(Permissions::none);
        if (!held.include(Permission.MANAGE_MEMBERS)) {
            throw new PermissionMissing(Permission.MANAGE_MEMBERS);
        }
        granted.stream()
                .sorted()
                .filter(permission -> !held.include(permission))
                .findFirst()
                .ifPresent(lacking -> {
                    throw new PermissionNotHeld(lacking);
                });
    }

    Optional<Member> member(PersonId person) {
        return members.stream().filter(member -> member.person().equals(person)).findFirst();
    }

    /** The member with what they may do now: a program has no more than its keeper, and nothing when that member is gone. */
    Optional<Member> acting(PersonId person) {
        return member(person)
                .map(member -> member.keeper() == null
                        ? member
                        : member.within(
                                member(member.keeper()).map(Member::permissions).orElseGet(Permissions::none)));
    }

    Set<Member> members() {
        return Set.copyOf(members);
    }

    long version() {
        return version;
    }

    OrganisationDetails details() {
        return new OrganisationDetails(id, version, name, sector, sizeBand, region, website, registryNumber, suspended);
    }

    private void requireSomebodyInCharge() {
        if (members.stream().noneMatch(member -> member.permissions().equals(Permissions.all()))) {
            throw new NobodyInCharge();
        }
    }

    private static @Nullable String websiteOf(OrganisationDetails.Statement statement) {
        String website = statement.website();
        return website == null || website.isBlank() ? null : website.strip();
    }
}
