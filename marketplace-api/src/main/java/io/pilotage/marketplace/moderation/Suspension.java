package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.Aggregate;
import io.pilotage.marketplace.shared.WrittenReason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Why something is out of sight and out of action, from when and, once it is lifted, until when; both with a written reason. */
@Table(schema = "moderation", name = "suspension")
class Suspension extends Aggregate {

    /** What a suspension never touches, in the words for those concerned. */
    static final String UNTOUCHED = "Running contracts and money owed go on as agreed.";

    @Id
    private final SuspensionId id;

    @Version
    private long version;

    private final SuspendableKind kind;
    private final UUID subject;
    private final String name;
    private final String reason;
    private final PersonId suspendedBy;
    private final Instant suspendedAt;
    private @Nullable String liftReason;
    private @Nullable PersonId liftedBy;
    private @Nullable Instant liftedAt;

    @PersistenceCreator
    Suspension(
            SuspensionId id,
            long version,
            SuspendableKind kind,
            UUID subject,
            String name,
            String reason,
            PersonId suspendedBy,
            Instant suspendedAt,
            @Nullable String liftReason,
            @Nullable PersonId liftedBy,
            @Nullable Instant liftedAt) {
        this.id = id;
        this.version = version;
        this.kind = kind;
        this.subject = subject;
        this.name = name;
        this.reason = reason;
        this.suspendedBy = suspendedBy;
        this.suspendedAt = suspendedAt;
        this.liftReason = liftReason;
        this.liftedBy = liftedBy;
        this.liftedAt = liftedAt;
    }

    static Suspension of(
            SuspendableKind kind, UUID subject, String name, @Nullable String why, PersonId moderator, Instant now) {
        String reason = WrittenReason.of(why, "reason");
        var suspension =
                new Suspension(SuspensionId.next(), 0, kind, subject, name, reason, moderator, now, null, null, null);
        suspension.register(new Suspended(suspension.id, kind, subject, reason));
        return suspension;
    }

    void lift(@Nullable String why, PersonId moderator, Instant now) {
        String written = WrittenReason.of(why, "reason");
        if (liftedAt != null) {
            throw new SuspensionSettled("This suspension was lifted already.");
        }
        liftReason = written;
        liftedBy = moderator;
        liftedAt = now;
        register(new SuspensionLifted(id, kind, subject, written));
    }

    /** For those whose command it stops. */
    String refusal() {
        return why() + " Until that is lifted you can read, but not do this. " + UNTOUCHED;
    }

    /** For those whom it concerns, when it begins. */
    String notice() {
        return why() + " Until that is lifted, " + kind.effect() + " " + UNTOUCHED;
    }

    private String why() {
        String full = reason.endsWith(".") || reason.endsWith("!") || reason.endsWith("?") ? reason : reason + ".";
        return (kind == SuspendableKind.PERSON ? "You are suspended: " : name + " is suspended: ") + full
                + " (Suspension " + id.value() + ".)";
    }

    SuspendableKind kind() {
        return kind;
    }

    UUID subject() {
        return subject;
    }

    String name() {
        return name;
    }

    String reason() {
        return reason;
    }

    SuspensionDetails details() {
        return new SuspensionDetails(
                id,
                kind,
                subject,
                name,
                reason,
                suspendedBy,
                suspendedAt,
                liftReason == null || liftedAt == null
                        ? null
                        : new SuspensionDetails.Lifting(liftReason, liftedBy, liftedAt));
    }
}
