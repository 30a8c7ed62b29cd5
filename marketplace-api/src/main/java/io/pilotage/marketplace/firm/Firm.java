package io.pilotage.marketplace.firm;

import static java.util.Objects.requireNonNull;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.Aggregate;
import io.pilotage.marketplace.shared.PublicName;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A consulting firm and the people who act for it; there is always one. */
@Table(schema = "firm", name = "firm")
class Firm extends Aggregate {

    @Id
    private final FirmId id;

    @Version
    private long version;

    private String name;
    private String likeness;
    private @Nullable String registryNumber;
    private String description;
    private @Nullable String website;
    private boolean suspended;
    private final Instant foundedAt;
    private final @Nullable PersonId foundedBy;

    @MappedCollection(idColumn = "firm")
    private final Set<FirmMember> members;

    @PersistenceCreator
    Firm(
            FirmId id,
            long version,
            String name,
            String likeness,
            @Nullable String registryNumber,
            String description,
            @Nullable String website,
            boolean suspended,
            Instant foundedAt,
            @Nullable PersonId foundedBy,
            Set<FirmMember> members) {
        this.id = id;
        this.version = version;
        this.name = name;
        this.likeness = likeness;
        this.registryNumber = registryNumber;
        this.description = description;
        this.website = website;
        this.suspended = suspended;
        this.foundedAt = foundedAt;
        this.foundedBy = foundedBy;
        this.members = new HashSet<>(members);
    }

    static Firm found(FirmDetails.Statement statement, PersonId founder, Instant now) {
        statement.check();
        var firm = new Firm(
                FirmId.next(),
                0,
                requireNonNull(statement.name()).strip(),
                PublicName.likeness(requireNonNull(statement.name())),
                PublicName.number(statement.registryNumber()),
                requireNonNull(statement.description()).strip(),
                websiteOf(statement),
                false,
                now,
                founder,
                Set.of(new FirmMember(founder)));
        firm.register(new FirmFounded(firm.id, founder));
        return firm;
    }

    void describe(FirmDetails.Statement statement) {
        statement.check();
        name = requireNonNull(statement.name()).strip();
        likeness = PublicName.likeness(name);
        registryNumber = PublicName.number(statement.registryNumber());
        description = requireNonNull(statement.description()).strip();
        website = websiteOf(statement);
        register(new FirmDescribed(id));
    }

    /** Takes it out of action, or brings it back. */
    void suspended(boolean now) {
        suspended = now;
        register(new FirmStandingChanged(id, now));
    }

    /** Does nothing for somebody who is a member. */
    void admit(PersonId person) {
        if (members.add(new FirmMember(person))) {
            register(new FirmMemberAdmitted(id, person));
        }
    }

    /** @throws LastOfTheFirm if nobody else acts for it */
    void remove(PersonId person) {
        if (members.size() == 1) {
            throw new LastOfTheFirm();
        }
        members.remove(new FirmMember(person));
        register(new FirmMemberRemoved(id, person));
    }

    boolean hasMember(PersonId person) {
        return members.contains(new FirmMember(person));
    }

    Set<PersonId> members() {
        return members.stream().map(FirmMember::person).collect(Collectors.toUnmodifiableSet());
    }

    Instant foundedAt() {
        return foundedAt;
    }

    Optional<PersonId> foundedBy() {
        return Optional.ofNullable(foundedBy);
    }

    long version() {
        return version;
    }

    FirmDetails details() {
        return new FirmDetails(id, version, name, description, website, registryNumber, suspended);
    }

    private static @Nullable String websiteOf(FirmDetails.Statement statement) {
        String website = statement.website();
        return website == null || website.isBlank() ? null : website.strip();
    }
}
