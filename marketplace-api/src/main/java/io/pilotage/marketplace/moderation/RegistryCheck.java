package io.pilotage.marketplace.moderation;

import static java.util.Objects.requireNonNull;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.Uuids;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody's wish that moderators look up whether a register says that a number belongs to a name. */
@Table(schema = "moderation", name = "registry_check")
class RegistryCheck {

    @Id
    private final UUID id;

    @Version
    private long version;

    private final PersonId askedBy;
    private final Instant askedAt;
    private final String name;
    private final String among;
    private final String number;
    private @Nullable Instant confirmedAt;

    @PersistenceCreator
    RegistryCheck(
            UUID id,
            long version,
            PersonId askedBy,
            Instant askedAt,
            String name,
            String among,
            String number,
            @Nullable Instant confirmedAt) {
        this.id = id;
        this.version = version;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
        this.name = name;
        this.among = among;
        this.number = number;
        this.confirmedAt = confirmedAt;
    }

    static RegistryCheck ask(NamedBody body, PersonId by, Instant now) {
        return new RegistryCheck(
                Uuids.next(), 0, by, now, body.name(), body.where(), requireNonNull(body.registryNumber()), null);
    }

    void confirm(Instant now) {
        confirmedAt = now;
    }

    UUID id() {
        return id;
    }

    PersonId askedBy() {
        return askedBy;
    }

    String name() {
        return name;
    }
}
