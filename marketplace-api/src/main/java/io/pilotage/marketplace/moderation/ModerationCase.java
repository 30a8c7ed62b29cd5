package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.Aggregate;
import io.pilotage.marketplace.shared.Checks;
import io.pilotage.marketplace.shared.WrittenReason;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A submission in front of the moderators: open until it is decided, once, with a written reason. */
@Table(schema = "moderation", name = "moderation_case")
class ModerationCase extends Aggregate {

    @Id
    private final CaseId id;

    @Version
    private long version;

    private final SubjectKind subjectKind;
    private final UUID subject;
    private final PersonId author;
    private final String title;
    private final Listing listing;
    private final Findings findings;
    private final Instant submittedAt;
    private @Nullable Decision decision;
    private @Nullable String reason;
    private @Nullable PersonId decidedBy;
    private @Nullable Instant decidedAt;

    @PersistenceCreator
    ModerationCase(
            CaseId id,
            long version,
            SubjectKind subjectKind,
            UUID subject,
            PersonId author,
            String title,
            Listing listing,
            Findings findings,
            Instant submittedAt,
            @Nullable Decision decision,
            @Nullable String reason,
            @Nullable PersonId decidedBy,
            @Nullable Instant decidedAt) {
        this.id = id;
        this.version = version;
        this.subjectKind = subjectKind;
        this.subject = subject;
        this.author = author;
        this.title = title;
        this.listing = listing;
        this.findings = findings;
        this.submittedAt = submittedAt;
        this.decision = decision;
        this.reason = reason;
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    static ModerationCase open(Submission submission, Findings findings, Instant now) {
        var opened = new ModerationCase(
                CaseId.next(),
                0,
                submission.kind(),
                submission.subject(),
                submission.author(),
                submission.title(),
                Listing.of(submission),
                findings,
                now,
                null,
                null,
                null,
                null);
        opened.register(new SubmittedForModeration(opened.id, submission.kind(), submission.subject()));
        return opened;
    }

    void decide(@Nullable Decision verdict, @Nullable String why, PersonId moderator, Instant now) {
        new Checks()
                .present(verdict, "decision")
                .that(
                        verdict != Decision.SUPERSEDED,
                        "decision",
                        "invalid",
                        "Please approve, ask for changes or reject.")
                .text(why, "reason", WrittenReason.SHORTEST, WrittenReason.LONGEST)
                .orThrow();
        requireOpen();
        if (moderator.equals(author) || listing.authors().contains(moderator)) {
            throw new OwnSubmission();
        }
        close(verdict, why == null ? null : why.strip(), moderator, now);
        register(new ModerationDecided(
                id, subjectKind, subject, Objects.requireNonNull(verdict), Objects.requireNonNull(reason)));
    }

    /** The author took the submission back or sent a newer one. */
    void supersede(Instant now) {
        requireOpen();
        close(Decision.SUPERSEDED, null, null, now);
    }

    private void requireOpen() {
        if (decision != null) {
            throw new AlreadyDecided(decision);
        }
    }

    private void close(@Nullable Decision verdict, @Nullable String why, @Nullable PersonId by, Instant now) {
        decision = verdict;
        reason = why;
        decidedBy = by;
        decidedAt = now;
    }

    CaseId id() {
        return id;
    }

    CaseDetails details() {
        return new CaseDetails(
                id,
                version,
                subjectKind,
                subject,
                author,
                title,
                listing,
                findings.items(),
                submittedAt,
                decision,
                reason,
                decidedBy,
                decidedAt);
    }
}
