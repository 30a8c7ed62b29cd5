package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.Aggregate;
import io.pilotage.marketplace.shared.UkTime;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One executive's bid for one engagement; may be changed until the closing time, never after it. */
@Table(schema = "bidding", name = "bid")
class Bid extends Aggregate {

    @Id
    private final BidId id;

    private final EngagementId engagement;
    private final ExecutiveId executive;
    private final @Nullable Instant sealedUntil;
    private final Instant draftedAt;
    private BidState state;
    private Offer offer;
    private @Nullable Offer draft;
    private @Nullable Instant submittedAt;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;
    private @Nullable BidScore score;

    @Version
    private long version;

    @PersistenceCreator
    private Bid(
            BidId id,
            EngagementId engagement,
            ExecutiveId executive,
            @Nullable Instant sealedUntil,
            Instant draftedAt,
            BidState state,
            Offer offer) {
        this.id = id;
        this.engagement = engagement;
        this.executive = executive;
        this.sealedUntil = sealedUntil;
        this.draftedAt = draftedAt;
        this.state = state;
        this.offer = offer;
    }

    /** Begins a bid; who may bid is {@link Bidder}'s to say. */
    static Bid draft(EngagementId engagement, ExecutiveId executive, CallForBids call, Offer offer, Instant now) {
        OfferCheck.draft(offer, call);
        Instant sealedUntil = call.sealed() ? call.closesAt() : null;
        var bid = new Bid(BidId.next(), engagement, executive, sealedUntil, now, BidState.DRAFT, offer);
        bid.register(new BidDrafted(bid.id, sealedUntil));
        return bid;
    }

    /**
     * Keeps another offer, which may be incomplete: instead of a draft's own, or beside that of a submitted bid, whose offer stays the
     * one that counts until the other is submitted too.
     */
    void change(Offer changed, CallForBids call, Instant now) {
        if (state != BidState.DRAFT && state != BidState.SUBMITTED) {
            throw new NotAllowedInState(state, "changed");
        }
        requireOpen(call, now);
        OfferCheck.draft(changed, call);
        if (state == BidState.DRAFT) {
            offer = changed;
        } else {
            draft = changed.equals(offer) ? null : changed;
        }
    }

    /** Hands in a draft, or, of a submitted bid, the draft beside it, which takes its place. */
    void submit(CallForBids call, Instant now) {
        if (state == BidState.SUBMITTED && draft != null) {
            requireOpen(call, now);
            OfferCheck.complete(draft, call, today(now));
            offer = draft;
            draft = null;
            submittedAt = now;
            register(new BidChanged(id, sealedUntil));
            return;
        }
        requireTransition(BidState.SUBMITTED, "submitted");
        requireOpen(call, now);
        OfferCheck.complete(offer, call, today(now));
        state = BidState.SUBMITTED;
        submittedAt = now;
        register(new BidSubmitted(id, sealedUntil));
    }

    /** Forgets the draft beside a submitted bid. */
    void discardDraft() {
        if (state != BidState.SUBMITTED) {
            throw new NotAllowedInState(state, "changed");
        }
        draft = null;
    }

    void withdraw(CallForBids call, Instant now) {
        requireTransition(BidState.WITHDRAWN, "withdrawn");
        requireOpen(call, now);
        state = BidState.WITHDRAWN;
        register(new BidWithdrawn(id, sealedUntil));
    }

    void award(OrganisationId organisation, String why, BidScore result, Instant now) {
        decide(BidState.AWARDED, "awarded", why, now);
        score = result;
        register(new BidAwarded(id, engagement, organisation, executive, offer, why));
    }

    /** @param result how the bid did; null when nobody had scored it, which only a refusal of all bids allows */
    void decline(String why, @Nullable BidScore result, Instant now) {
        decide(BidState.UNSUCCESSFUL, "declined", why, now);
        score = result;
        register(new BidUnsuccessful(id, engagement, executive, why));
    }

    /** Ends it unopened, together with its engagement. */
    void lapse(String why, Instant now) {
        decide(BidState.UNSUCCESSFUL, "ended", why, now);
        register(new BidLapsed(id, sealedUntil));
    }

    BidDetails details(String engagementTitle, @Nullable Instant closesAt) {
        return new BidDetails(
                id,
                version,
                engagement,
                engagementTitle,
                executive,
                state,
                offer,
                draft,
                closesAt,
                draftedAt,
                submittedAt,
                decidedAt,
                reason,
                score);
    }

    BidId id() {
        return id;
    }

    EngagementId engagement() {
        return engagement;
    }

    ExecutiveId executive() {
        return executive;
    }

    BidState state() {
        return state;
    }

    Offer offer() {
        return offer;
    }

    /** What its bidder wrote last, submitted or not. */
    Offer lastWritten() {
        return draft == null ? offer : draft;
    }

    long version() {
        return version;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    /** When the bid was submitted or, after that, last changed. */
    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    /** Why it won or not, as the bidder hears it. */
    @Nullable
    String reason() {
        return reason;
    }

    /** How it did, as its bidder hears it; null until it is decided. */
    @Nullable
    BidScore score() {
        return score;
    }

    /** Whether nobody but the bidder may know of this bid yet. */
    boolean sealed(Instant now) {
        return sealedUntil != null && now.isBefore(sealedUntil);
    }

    private void decide(BidState decided, String what, String why, Instant now) {
        requireTransition(decided, what);
        state = decided;
        draft = null;
        reason = why;
        decidedAt = now;
    }

    private void requireTransition(BidState next, String what) {
        if (!state.leadsTo().contains(next)) {
            throw new NotAllowedInState(state, what);
        }
    }

    private static void requireOpen(CallForBids call, Instant now) {
        if (!call.open(now)) {
            throw new BidTooLate();
        }
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, UkTime.ZONE);
    }
}
