package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.Aggregate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What one person says of themself: the content they work on, and beside it the content that was approved last. */
@Table(schema = "executive", name = "profile")
class Profile extends Aggregate {

    @Id
    private final ExecutiveId id;

    @Version
    private long version;

    private final PersonId person;
    private ProfileContent content;
    private Edition edition;
    private @Nullable ProfileContent published;
    private @Nullable Instant publishedAt;
    private boolean hidden;
    private @Nullable String returnedBecause;

    @PersistenceCreator
    Profile(
            ExecutiveId id,
            long version,
            PersonId person,
            ProfileContent content,
            Edition edition,
            @Nullable ProfileContent published,
            @Nullable Instant publishedAt,
            boolean hidden,
            @Nullable String returnedBecause) {
        this.id = id;
        this.version = version;
        this.person = person;
        this.content = content;
        this.edition = edition;
        this.published = published;
        this.publishedAt = publishedAt;
        this.hidden = hidden;
        this.returnedBecause = returnedBecause;
    }

    /** An empty draft. */
    static Profile open(PersonId person) {
        return new Profile(
                ExecutiveId.next(), 0, person, ProfileContent.empty(), Edition.DRAFT, null, null, false, null);
    }

    /** @throws ProfileInReview while the moderators read it */
    void write(ProfileContent newContent, ProfileChecks checks) {
        requireNotInReview();
        checks.draft(newContent).orThrow();
        content = newContent;
        edition = newContent.equals(published) ? Edition.APPROVED : Edition.DRAFT;
    }

    /** Hands the content to the moderators; what was approved before stays in sight meanwhile. */
    void submit(ProfileChecks checks) {
        requireNotInReview();
        if (edition == Edition.APPROVED) {
            throw new NothingToReview();
        }
        checks.submission(content).orThrow();
        edition = Edition.IN_REVIEW;
        returnedBecause = null;
        register(new ProfileSubmitted(id, person));
    }

    /** Back from the moderators before they decided. */
    void takeBack() {
        if (edition != Edition.IN_REVIEW) {
            throw new SubmissionNotOpen();
        }
        edition = Edition.DRAFT;
        register(new ProfileTakenBack(id, person));
    }

    /** The moderators' yes; does nothing when no decision is awaited, since decisions may arrive twice. */
    void approve(Instant now) {
        if (edition == Edition.IN_REVIEW) {
            edition = Edition.APPROVED;
            published = content;
            publishedAt = now;
            hidden = false;
            register(new ProfilePublished(id, person));
        }
    }

    /** The moderators' no, with what they ask for; does nothing when no decision is awaited. */
    void giveBack(String reason) {
        if (edition == Edition.IN_REVIEW) {
            edition = Edition.DRAFT;
            returnedBecause = reason;
            register(new ProfileReturned(id, person, reason));
        }
    }

    /** Takes the profile out of sight until {@link #show()}; hiding a hidden one changes nothing. */
    void hide() {
        requireApproved();
        if (!hidden) {
            hidden = true;
            register(new ProfileHidden(id, person));
        }
    }

    /** Brings the approved content back into sight; needs no second approval. */
    void show() {
        requireApproved();
        if (hidden) {
            hidden = false;
            register(new ProfileShown(id, person));
        }
    }

    private void requireNotInReview() {
        if (edition == Edition.IN_REVIEW) {
            throw new ProfileInReview();
        }
    }

    private void requireApproved() {
        if (published == null) {
            throw new ProfileNotApproved();
        }
    }

    ProfileState state() {
        if (published == null) {
            return edition == Edition.IN_REVIEW ? ProfileState.IN_REVIEW : ProfileState.DRAFT;
        }
        return hidden ? ProfileState.HIDDEN : ProfileState.PUBLISHED;
    }

    ExecutiveId id() {
        return id;
    }

    long version() {
        return version;
    }

    PersonId person() {
        return person;
    }

    ProfileContent content() {
        return content;
    }

    Edition edition() {
        return edition;
    }

    @Nullable
    ProfileContent published() {
        return published;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    String returnedBecause() {
        return returnedBecause;
    }
}
