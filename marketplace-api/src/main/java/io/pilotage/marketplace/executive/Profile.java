package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.Aggregate;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What one person says of themself: the content they work on, and beside it the content that was approved last.
 *
 * <p>An imported profile belongs to nobody until its executive claims it: it has a name of its own instead of a person.
 */
@Table(schema = "executive", name = "profile")
class Profile extends Aggregate {

    @Id
    private final ExecutiveId id;

    @Version
    private long version;

    private @Nullable PersonId person;
    private @Nullable String importedName;
    private ProfileContent content;
    private Edition edition;
    private @Nullable ProfileContent published;
    private @Nullable String publishedName;
    private @Nullable Instant publishedAt;
    private boolean hidden;
    private boolean suspended;
    private @Nullable String returnedBecause;

    @PersistenceCreator
    Profile(
            ExecutiveId id,
            long version,
            @Nullable PersonId person,
            @Nullable String importedName,
            ProfileContent content,
            Edition edition,
            @Nullable ProfileContent published,
            @Nullable String publishedName,
            @Nullable Instant publishedAt,
            boolean hidden,
            boolean suspended,
            @Nullable String returnedBecause) {
        this.id = id;
        this.version = version;
        this.person = person;
        this.importedName = importedName;
        this.content = content;
        this.edition = edition;
        this.published = published;
        this.publishedName = publishedName;
        this.publishedAt = publishedAt;
        this.hidden = hidden;
        this.suspended = suspended;
        this.returnedBecause = returnedBecause;
    }

    /** An empty draft. */
    static Profile open(PersonId person) {
        return new Profile(
                ExecutiveId.next(),
                0,
                person,
                null,
                ProfileContent.empty(),
                Edition.DRAFT,
                null,
                null,
                null,
                false,
                false,
                null);
    }

    /** The draft of an executive who has not come here yet. */
    static Profile imported(String name, ProfileContent content, ProfileChecks checks) {
        checks.draft(content).orThrow();
        var profile = new Profile(
                ExecutiveId.next(), 0, null, name, content, Edition.DRAFT, null, null, null, false, false, null);
        profile.register(new ProfileImported(profile.id));
        return profile;
    }

    /** What its source says now; {@link #publishImported} brings it into sight. */
    void importAgain(String name, ProfileContent newContent, ProfileChecks checks) {
        requireUnclaimed();
        write(newContent, checks);
        importedName = name;
        if (!name.equals(publishedName)) {
            edition = Edition.DRAFT;
        }
        register(new ImportedProfileChanged(id));
    }

    /** Brings a complete imported profile into sight on the word of its source, without a moderator. */
    void publishImported(ProfileChecks checks, Instant now) {
        requireUnclaimed();
        checks.submission(content).orThrow();
        edition = Edition.APPROVED;
        published = content;
        publishedName = importedName;
        publishedAt = now;
        register(new ImportedProfilePublished(id));
    }

    /** Makes it the person's own, with everything that is in it. */
    void claim(PersonId by) {
        requireUnclaimed();
        person = by;
        importedName = null;
        publishedName = null;
        register(new ProfileClaimed(id, by));
    }

    /** Takes an imported profile out of sight for good, because the person whom it is about wants none. */
    void remove() {
        requireUnclaimed();
        hidden = true;
        register(new ImportedProfileRemoved(id));
    }

    /** Whether its source alone speaks in it: the person whom it is about has neither claimed nor removed it. */
    boolean leftToItsSource() {
        return person == null && !hidden;
    }

    /** Whether nobody has written anything in it, so that nothing is lost with it. */
    boolean untouched() {
        return published == null && edition == Edition.DRAFT && content.equals(ProfileContent.empty());
    }

    private void requireUnclaimed() {
        if (person != null) {
            throw new ProfileClaimedAlready();
        }
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
        register(new ProfileSubmitted(id, person()));
    }

    /** Back from the moderators before they decided. */
    void takeBack() {
        if (edition != Edition.IN_REVIEW) {
            throw new SubmissionNotOpen();
        }
        edition = Edition.DRAFT;
        register(new ProfileTakenBack(id, person()));
    }

    /** The moderators' yes; does nothing when no decision is awaited, since decisions may arrive twice. */
    void approve(Instant now) {
        if (edition == Edition.IN_REVIEW) {
            edition = Edition.APPROVED;
            published = content;
            publishedAt = now;
            hidden = false;
            register(new ProfilePublished(id, person()));
        }
    }

    /** The moderators' no, with what they ask for; does nothing when no decision is awaited. */
    void giveBack(String reason) {
        if (edition == Edition.IN_REVIEW) {
            edition = Edition.DRAFT;
            returnedBecause = reason;
            register(new ProfileReturned(id, person(), reason));
        }
    }

    /** Takes the profile out of sight until {@link #show()}; hiding a hidden one changes nothing. */
    void hide() {
        requireApproved();
        if (!hidden) {
            hidden = true;
            register(new ProfileHidden(id, person()));
        }
    }

    /** Brings the approved content back into sight; needs no second approval. */
    void show() {
        requireApproved();
        if (hidden) {
            hidden = false;
            register(new ProfileShown(id, person()));
        }
    }

    /**
     * Keeps it out of sight, or no longer; what its executive hid stays hidden.
     *
     * @return whether that changed anything
     */
    boolean suspended(boolean now) {
        boolean changed = suspended != now;
        suspended = now;
        return changed;
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
        if (suspended) {
            return ProfileState.SUSPENDED;
        }
        return hidden ? ProfileState.HIDDEN : ProfileState.PUBLISHED;
    }

    ExecutiveId id() {
        return id;
    }

    long version() {
        return version;
    }

    /** @throws ProfileUnclaimed if nobody has claimed it since it was imported */
    PersonId person() {
        if (person == null) {
            throw new ProfileUnclaimed();
        }
        return person;
    }

    boolean claimed() {
        return person != null;
    }

    /** As the account says; while nobody has claimed it, as the import said that was published, or as it says now before that. */
    String name(Function<PersonId, String> account) {
        if (publishedName != null) {
            return publishedName;
        }
        return importedName == null ? account.apply(person()) : importedName;
    }

    /** The name that the source of an unclaimed profile gives now, which is not in sight before it is published; null once it is claimed. */
    @Nullable
    String importedName() {
        return importedName;
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
