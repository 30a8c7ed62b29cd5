package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.Aggregate;
import io.pilotage.marketplace.shared.Checks;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.WrittenReason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** An engagement and its life; each transition checks that it is allowed, and registers what happened. */
@Table(schema = "engagement", name = "engagement")
final class Engagement extends Aggregate {

    static final String UNTITLED = "Untitled engagement";

    @Id
    private final EngagementId id;

    @Version
    private long version;

    private final OrganisationId organisationId;
    private final PersonId authorId;
    private final Instant createdAt;
    private EngagementState state;
    private Brief brief;
    private @Nullable String reason;
    private @Nullable String reviewNote;
    private @Nullable String appeal;
    private @Nullable Instant submittedAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant closesAt;
    private @Nullable Instant biddingClosedAt;
    private @Nullable Instant endedAt;

    @PersistenceCreator
    Engagement(
            EngagementId id,
            long version,
            OrganisationId organisationId,
            PersonId authorId,
            Instant createdAt,
            EngagementState state,
            Brief brief) {
        this.id = id;
        this.version = version;
        this.organisationId = organisationId;
        this.authorId = authorId;
        this.createdAt = createdAt;
        this.state = state;
        this.brief = brief;
    }

    /** Starts a draft. */
    static Engagement draft(OrganisationId organisation, PersonId author, Brief brief, Instant now) {
        BriefChecks.draft(brief).orThrow();
        Engagement engagement =
                new Engagement(EngagementId.next(), 0, organisation, author, now, EngagementState.DRAFT, brief.named());
        engagement.register(new EngagementCreated(engagement.id, organisation, engagement.title()));
        return engagement;
    }

    void save(Brief changed) {
        requireDraft();
        BriefChecks.draft(changed).orThrow();
        brief = changed.named();
    }

    /** The problems that stand in the way of a submission. */
    Checks checks(Sector sector, Instant now, Duration minimumBiddingPeriod) {
        return BriefChecks.submission(brief, sector, now, minimumBiddingPeriod);
    }

    void submit(Sector sector, Instant now, Duration minimumBiddingPeriod) {
        requireDraft();
        checks(sector, now, minimumBiddingPeriod).orThrow();
        move(EngagementState.IN_REVIEW);
        reviewNote = null;
        submittedAt = now;
        register(new EngagementSubmitted(id, organisationId, title()));
    }

    /**
     * Publishes it, unless the review took so long that bidding would be shorter than the minimum period: then it goes back to its
     * author for new dates.
     */
    void approve(String note, Instant now, Duration minimumBiddingPeriod) {
        requireInReview();
        if (!BiddingChecks.leavesTime(brief.closesAt(), now, minimumBiddingPeriod)) {
            sendBack("The listing was approved, but less than " + Deadlines.inWords(minimumBiddingPeriod)
                    + " were left until the closing time. Please choose a later one and submit again.");
            return;
        }
        move(EngagementState.PUBLISHED);
        publishedAt = now;
        closesAt = brief.closesAt();
        reviewNote = note;
        register(new EngagementPublished(id, organisationId, title(), closesAt, note));
    }

    void sendBack(String why) {
        requireInReview();
        move(EngagementState.DRAFT);
        reviewNote = why;
        register(new EngagementReturned(id, organisationId, title(), why));
    }

    void reject(String why) {
        requireInReview();
        move(EngagementState.REJECTED);
        reviewNote = why;
        register(new EngagementRejected(id, organisationId, title(), why));
    }

    /** Asks the moderators once more to look at a rejected engagement, with what speaks for it. */
    void appeal(String statement, Instant now) {
        if (state != EngagementState.REJECTED) {
            throw new NotRejected(stateAt(now));
        }
        if (appeal != null) {
            throw new AppealAlreadyHeard();
        }
        String written = WrittenReason.of(statement, "statement");
        move(EngagementState.IN_REVIEW);
        appeal = written;
        submittedAt = now;
        register(new EngagementSubmitted(id, organisationId, title()));
    }

    void withdraw(String why, Instant now) {
        EngagementState current = stateAt(now);
        switch (current) {
            case DRAFT, IN_REVIEW, PUBLISHED -> {
                String written = WrittenReason.of(why, "reason");
                end(EngagementState.WITHDRAWN, written, now);
                register(new EngagementWithdrawn(id, organisationId, title(), written));
            }
            default -> throw new NotWithdrawable(current);
        }
    }

    void cancel(String why, Instant now) {
        EngagementState current = stateAt(now);
        switch (current) {
            case PUBLISHED, CLOSED, EVALUATING -> {
                String written = WrittenReason.of(why, "reason");
                end(EngagementState.CANCELLED, written, now);
                register(new EngagementCancelled(id, organisationId, title(), written));
            }
            default -> throw new NotCancellable(current);
        }
    }

    /** Notes that the closing time passed; false when there is nothing to note or it was noted before. */
    boolean closeBidding(Instant now) {
        if (biddingClosedAt != null || publishedAt == null || stateAt(now) != EngagementState.CLOSED) {
            return false;
        }
        biddingClosedAt = now;
        register(new BiddingClosed(id, organisationId, title()));
        return true;
    }

    /** Opens the bids; sealed ones only after the closing time. Does nothing when they are open already. */
    void startEvaluation(Instant now) {
        if (state == EngagementState.EVALUATING) {
            return;
        }
        requireDecidable(now);
        closeBidding(now);
        move(EngagementState.EVALUATING);
        register(new EngagementEvaluating(id, organisationId, title()));
    }

    void award(Instant now) {
        requireDecidable(now);
        closeBidding(now);
        end(EngagementState.AWARDED, null, now);
        register(new EngagementAwarded(id, organisationId, title()));
    }

    void noneSuitable(String why, Instant now) {
        requireDecidable(now);
        String written = WrittenReason.of(why, "reason");
        closeBidding(now);
        end(EngagementState.NONE_SUITABLE, written, now);
        register(new EngagementNoneSuitable(id, organisationId, title(), written));
    }

    /** The stored state, or {@code CLOSED} when it is published and its closing time has come. */
    EngagementState stateAt(Instant now) {
        return state == EngagementState.PUBLISHED && closesAt != null && !now.isBefore(closesAt)
                ? EngagementState.CLOSED
                : state;
    }

    /** Whether it was ever open to everybody; what was published stays visible under its address. */
    boolean published() {
        return publishedAt != null;
    }

    /** Whether its present words are those that lie with the moderators, or that they rejected. */
    boolean moderated() {
        return state == EngagementState.IN_REVIEW || state == EngagementState.REJECTED;
    }

    /** Whether it belongs in search: published and nobody has started to decide. */
    boolean listed() {
        return state == EngagementState.PUBLISHED;
    }

    EngagementDetails details(OrganisationDetails organisation, Instant now) {
        return new EngagementDetails(
                id,
                version,
                organisation,
                authorId,
                stateAt(now),
                brief,
                reason,
                reviewNote,
                appeal != null,
                createdAt,
                submittedAt,
                publishedAt,
                endedAt);
    }

    private void requireDraft() {
        if (state != EngagementState.DRAFT) {
            throw new NotADraft(state);
        }
    }

    private void requireInReview() {
        if (state != EngagementState.IN_REVIEW) {
            throw new NotInReview(state);
        }
    }

    private void requireDecidable(Instant now) {
        switch (stateAt(now)) {
            case CLOSED, EVALUATING -> {}
            case PUBLISHED -> {
                if (brief.sealed() && closesAt != null) {
                    throw new BiddingStillOpen(closesAt);
                }
            }
            default -> throw new NotDecidable(state);
        }
    }

    private void end(EngagementState last, @Nullable String why, Instant now) {
        move(last);
        reason = why;
        endedAt = now;
    }

    private void move(EngagementState to) {
        if (!state.next().contains(to)) {
            throw new IllegalStateException("No way from " + state + " to " + to);
        }
        state = to;
    }

    String title() {
        return brief.title() == null ? UNTITLED : brief.title();
    }

    EngagementId id() {
        return id;
    }

    long version() {
        return version;
    }

    OrganisationId organisationId() {
        return organisationId;
    }

    PersonId authorId() {
        return authorId;
    }

    Brief brief() {
        return brief;
    }

    @Nullable
    String appealStatement() {
        return appeal;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    Instant closesAt() {
        return closesAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
