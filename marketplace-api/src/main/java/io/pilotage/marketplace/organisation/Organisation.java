package io.pilotage.marketplace.organisation;

import static java.util.Objects.requireNonNull;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.Aggregate;
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

/** A buyer and the people who act for it; there is always one member who may manage the others. */
@Table(schema = "organisation", name = "organisation")
class Organisation extends Aggregate {

    @Id
    private final OrganisationId id;

    @Version
    private long version;

    private String name;
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
                requireNonNull(statement.sector()),
                requireNonNull(statement.sizeBand()),
                requireNonNull(statement.region()),
                websiteOf(statement),
                false,
                now,
                Set.of(new Member(founder, Permissions.all())));
        organisation.register(new OrganisationCreated(organisation.id, founder));
        return organisation;
    }

    void describe(OrganisationDetails.Statement statement) {
        statement.check();
        name = requireNonNull(statement.name()).strip();
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

    void join(PersonId person, Permissions permissions) {
        if (member(person).isPresent()) {
            throw new AlreadyAMember();
        }
        members.add(new Member(person, permissions));
        register(new MemberAdmitted(id, person, permissions));
    }

    /** Replaces what a present member may do. */
    void permit(PersonId person, Permissions permissions) {
        member(person).ifPresent(members::remove);
        members.add(new Member(person, permissions));
        requireSomebodyInCharge();
        register(new MemberAdmitted(id, person, permissions));
    }

    void remove(PersonId person) {
        member(person).ifPresent(members::remove);
        requireSomebodyInCharge();
        register(new MemberRemoved(id, person));
    }

    Optional<Member> member(PersonId person) {
        return members.stream().filter(member -> member.person().equals(person)).findFirst();
    }

    Set<Member> members() {
        return Set.copyOf(members);
    }

    long version() {
        return version;
    }

    OrganisationDetails details() {
        return new OrganisationDetails(id, version, name, sector, sizeBand, region, website, suspended);
    }

    private void requireSomebodyInCharge() {
        if (members.stream().noneMatch(member -> member.permissions().include(Permission.MANAGE_MEMBERS))) {
            throw new NobodyInCharge();
        }
    }

    private static @Nullable String websiteOf(OrganisationDetails.Statement statement) {
        String website = statement.website();
        return website == null || website.isBlank() ? null : website.strip();
    }
}
