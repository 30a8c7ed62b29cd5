package io.pilotage.marketplace.bidding;

import static java.util.Objects.requireNonNull;

import io.pilotage.marketplace.billing.ChargeLimits;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.executive.ProfileState;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.DespiteSuspension;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.shared.StaleVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The caller's own bids.
 *
 * <p>Sealed means: before the closing instant nobody but the bidder, not the buyer, not a moderator, not an admin, can learn a
 * bid's content, price or bidder, nor how many bids there are. The number is hidden too, because a buyer who sees that few have
 * come could tip off a friend, and a bidder who knows to be alone need not offer well. The closing instant itself is closed:
 * a bid counts only if it was made strictly before it.
 */
@Service
@Transactional
public class Bids {

    private final BidRepository bids;
    private final Engagements engagements;
    private final Executives executives;
    private final Organisations organisations;
    private final Standing standing;
    private final ChargeLimits limits;
    private final CurrentPerson current;
    private final Clock clock;

    Bids(
            BidRepository bids,
            Engagements engagements,
            Executives executives,
            Organisations organisations,
            Standing standing,
            ChargeLimits limits,
            CurrentPerson current,
            Clock clock) {
        this.bids = bids;
        this.engagements = engagements;
        this.executives = executives;
        this.organisations = organisations;
        this.standing = standing;
        this.limits = limits;
        this.current = current;
        this.clock = clock;
    }

    /** Whether the caller may bid for this engagement now, and if not, for which named reason. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('EXECUTIVE')")
    public Eligibility eligibility(EngagementId id) {
        EngagementDetails engagement = engagements.forBidding(id);
        return bidder(engagement, live(id).isPresent()).eligibilityFor(Calls.of(engagement), clock.instant());
    }

    /** Why the caller may not ask a question about this engagement now; empty when they may. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('EXECUTIVE')")
    public Optional<Eligibility.MayNotBid> refusalToAsk(EngagementId id) {
        EngagementDetails engagement = engagements.forBidding(id);
        return bidder(engagement, false).refusalToAsk(Calls.of(engagement), clock.instant());
    }

    /**
     * Begins the caller's bid; what is there must be sound, anything may be missing.
     *
     * @throws NotEligible naming the reason
     */
    @PreAuthorize("hasRole('EXECUTIVE')")
    public BidDetails draft(EngagementId id, Offer offer) {
        EngagementDetails engagement = engagements.forBidding(id);
        CallForBids call = Calls.of(engagement);
        require(bidder(engagement, live(id).isPresent()).eligibilityFor(call, clock.instant()));
        return details(bids.save(Bid.draft(id, me(), call, offer, clock.instant())), engagement);
    }

    /**
     * Keeps another offer, which may lack anything: a draft's own, or, beside a submitted bid, one that counts for nothing until it is
     * submitted too.
     *
     * @throws StaleVersion if the caller read an older version
     * @throws BidTooLate at and after the closing instant
     * @throws NotEligible if the caller has joined the organisation that hires, or has read bids for it
     */
    @PreAuthorize("hasRole('EXECUTIVE')")
    public BidDetails save(BidId id, long expectedVersion, Offer offer) {
        return change(id, (bid, call) -> {
            EngagementDetails engagement = engagements.forBidding(bid.engagement());
            require(standing.against(current.requireId(), engagement.organisation()));
            StaleVersion.check(expectedVersion, bid.version());
            bid.change(offer, call, clock.instant());
            bidder(engagement, false).insideKnowledge().ifPresent(refusal -> {
                throw new NotEligible(refusal);
            });
        });
    }

    /** Hands in a complete draft, or the draft beside a submitted bid instead of it; names every field that is missing. */
    @PreAuthorize("hasRole('EXECUTIVE')")
    public BidDetails submit(BidId id) {
        Bid bid = own(id);
        EngagementDetails engagement = engagements.forBidding(bid.engagement());
        CallForBids call = Calls.of(engagement);
        Instant now = clock.instant();
        require(standing.against(current.requireId(), engagement.organisation()));
        bid.submit(call, now);
        OfferCheck.payable(bid.offer(), call, limits::refusal);
        require(bidder(engagement, false).eligibilityFor(call, now));
        return details(bids.save(bid), engagement);
    }

    /** Forgets the draft beside a submitted bid, which stays as it is. */
    @PreAuthorize("hasRole('EXECUTIVE')")
    public BidDetails discardDraft(BidId id) {
        Bid bid = own(id);
        bid.discardDraft();
        return details(bids.save(bid));
    }

    /**
     * Begins a new bid with what was written last in one that was withdrawn.
     *
     * @throws NotEligible naming the reason
     */
    @PreAuthorize("hasRole('EXECUTIVE')")
    public BidDetails takeUp(BidId id) {
        Bid withdrawn = own(id);
        if (withdrawn.state() != BidState.WITHDRAWN) {
            throw new NotAllowedInState(withdrawn.state(), "taken up again");
        }
        return draft(withdrawn.engagement(), withdrawn.lastWritten());
    }

    /** Takes a draft or a submitted bid back before the closing time; the caller may take it up again, or begin a new one. */
    @PreAuthorize("hasRole('EXECUTIVE')")
    @DespiteSuspension
    public BidDetails withdraw(BidId id) {
        Bid bid = own(id);
        EngagementDetails engagement = engagements.forBidding(bid.engagement());
        bid.withdraw(Calls.despiteSuspension(engagement), clock.instant());
        return details(bids.save(bid), engagement);
    }

    /**
     * The caller's bids, newest first.
     *
     * @param after cursor of the page before, or null
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('EXECUTIVE')")
    public Slice<BidDetails> mine(@Nullable BidId after, int limit) {
        return page(bids.findByExecutive(me().value(), after == null ? null : after.value(), limit + 1), limit);
    }

    /** The caller's newest bids that are drafts, or were changed without submitting the change, for engagements that take bids now. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('EXECUTIVE')")
    public List<BidDetails> unsubmitted(int limit) {
        Instant now = clock.instant();
        return page(bids.findUnsubmitted(me().value(), limit), limit).items().stream()
                .filter(bid -> bid.closesAt() == null || bid.closesAt().isAfter(now))
                .toList();
    }

    private Slice<BidDetails> page(List<Bid> page, int limit) {
        var engagement = engagements.forBidding(
                page.stream().map(Bid::engagement).distinct().toList());
        return Slice.of(page, limit, bid -> bid.id().value().toString())
                .map(bid -> details(bid, requireNonNull(engagement.get(bid.engagement()))));
    }

    /** The caller's bid for an engagement, draft or later; empty if there is none or it was withdrawn. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('EXECUTIVE')")
    public Optional<BidDetails> mineFor(EngagementId engagement) {
        return live(engagement).map(this::details);
    }

    /** What the caller wrote last for an engagement and took back, and may {@linkplain #takeUp take up} again. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('EXECUTIVE')")
    public Optional<BidDetails> withdrawnFor(EngagementId engagement) {
        return bids.findWithdrawn(engagement.value(), me().value()).map(this::details);
    }

    /**
     * One bid of the caller.
     *
     * @throws NotFound for everybody else's, as if they did not exist; the buyer reads bids through {@link Evaluation#compare}
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('EXECUTIVE')")
    public BidDetails get(BidId id) {
        return details(own(id));
    }

    private BidDetails change(BidId id, BiConsumer<Bid, CallForBids> transition) {
        Bid bid = own(id);
        EngagementDetails engagement = engagements.forBidding(bid.engagement());
        transition.accept(bid, Calls.of(engagement));
        return details(bids.save(bid), engagement);
    }

    private Bidder bidder(EngagementDetails engagement, boolean hasBid) {
        return new Bidder(
                executives.mine().state() == ProfileState.PUBLISHED,
                organisations.isMember(engagement.organisation().id()),
                organisations.hasReadBids(engagement.organisation().id(), requireNonNull(engagement.publishedAt())),
                hasBid,
                standing.against(current.requireId(), engagement.organisation()).orElse(null));
    }

    private static void require(Optional<Eligibility.Reason> suspended) {
        suspended.ifPresent(reason -> {
            throw new NotEligible(new Eligibility.MayNotBid(reason));
        });
    }

    private static void require(Eligibility eligibility) {
        if (eligibility instanceof Eligibility.MayNotBid refusal) {
            throw new NotEligible(refusal);
        }
    }

    private Optional<Bid> live(EngagementId engagement) {
        return bids.findLive(engagement.value(), me().value());
    }

    private Bid own(BidId id) {
        return bids.findById(id).filter(bid -> bid.executive().equals(me())).orElseThrow(() -> new NotFound("bid"));
    }

    private ExecutiveId me() {
        return executives.of(current.requireId()).orElseThrow(() -> new NotFound("profile of yours"));
    }

    private BidDetails details(Bid bid) {
        return details(bid, engagements.forBidding(bid.engagement()));
    }

    private static BidDetails details(Bid bid, EngagementDetails engagement) {
        return bid.details(engagement.title(), engagement.brief().closesAt());
    }
}
