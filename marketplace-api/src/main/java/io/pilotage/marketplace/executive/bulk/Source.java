package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.executive.SourceId;
import io.pilotage.marketplace.firm.FirmDetails;
import io.pilotage.marketplace.firm.FirmId;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.Aggregate;
import io.pilotage.marketplace.shared.Checks;
import io.pilotage.marketplace.shared.WrittenReason;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Where imported profiles come from, and whether an admin vouches for it. */
@Table(schema = "executive", name = "import_source")
class Source extends Aggregate {

    @Id
    private final SourceId id;

    @Version
    private long version;

    private String name;
    private final @Nullable FirmId firm;
    private @Nullable String trustedBecause;
    private @Nullable PersonId trustedBy;
    private @Nullable Instant trustedAt;

    @PersistenceCreator
    Source(
            SourceId id,
            long version,
            String name,
            @Nullable FirmId firm,
            @Nullable String trustedBecause,
            @Nullable PersonId trustedBy,
            @Nullable Instant trustedAt) {
        this.id = id;
        this.version = version;
        this.name = name;
        this.firm = firm;
        this.trustedBecause = trustedBecause;
        this.trustedBy = trustedBy;
        this.trustedAt = trustedAt;
    }

    /** @param name 2 to 80 characters in one line */
    static Source named(@Nullable String name) {
        new Checks().line(name, "source", 2, 80).orThrow();
        return new Source(SourceId.next(), 0, String.valueOf(name).strip(), null, null, null, null);
    }

    static Source of(FirmDetails firm) {
        return new Source(SourceId.next(), 0, firm.name(), firm.id(), null, null, null);
    }

    /** What its firm is called from now on. */
    void rename(String newName) {
        name = newName;
    }

    /** @param reason 10 to 2,000 characters */
    void trust(@Nullable String reason, PersonId by, Instant now) {
        String written = WrittenReason.of(reason, "reason");
        trustedBecause = written;
        trustedBy = by;
        trustedAt = now;
        register(new SourceTrusted(id, name, written));
    }

    /** @param reason 10 to 2,000 characters */
    void distrust(@Nullable String reason) {
        String written = WrittenReason.of(reason, "reason");
        trustedBecause = null;
        trustedBy = null;
        trustedAt = null;
        register(new SourceDistrusted(id, name, written));
    }

    SourceId id() {
        return id;
    }

    /** The same for every source that counts as this one: of a firm its id, else the name, however it is written. */
    String key() {
        return firm == null ? name.toLowerCase(Locale.ROOT) : firm.value().toString();
    }

    @Nullable
    FirmId firm() {
        return firm;
    }

    boolean trusted() {
        return trustedAt != null;
    }

    SourceDetails details() {
        return new SourceDetails(id, name, firm, trustedBecause, trustedAt);
    }
}
