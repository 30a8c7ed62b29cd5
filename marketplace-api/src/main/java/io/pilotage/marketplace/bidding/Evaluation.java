package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.MovesMoney;
import io.pilotage.marketplace.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The buyer's side of bidding: bids side by side, scored by each evaluator alone, decided once.
 *
 * <p>Whether bids are still sealed is computed from the closing time and the clock in every call, and once more in the query
 * that reads them; {@link Bids} says what sealed means. Rolling bids may be read as they come.
 */
@Service
@Transactional
public class Evaluation {

    private final BidRepository bids;
    private final ScoreSheets sheets;
    private final Scoreboards scoreboards;
    private final Engagements engagements;
    private final Organisations organisations;
    private final Executives executives;
    private final Standing standing;
    private final CurrentPerson current;
    private final Clock clock;

    Evaluation(
            BidRepository bids,
            ScoreSheets sheets,
            Scoreboards scoreboards,
            Engagements engagements,
            Organisations organisations,
            Executives executives,
            Standing standing,
            CurrentPerson current,
            Clock clock) {
        this.bids = bids;
        this.sheets = sheets;
        this.scoreboards = scoreboards;
        this.engagements = engagements;
        this.organisations = organisations;
        this.executives = executives;
        this.standing = standing;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The bids side by side; needs the permission {@link Permission#EVALUATE}.
     *
     * @throws SealedUntil before the closing time of sealed bidding, whoever asks
     * @throws NeverOpened if the engagement was withdrawn or cancelled
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public Comparison compare(EngagementId id) {
        return opened(id, Permission.EVALUATE, "engagement").comparison(current.requireId());
    }

    /**
     * Keeps the caller's scores of one bid, all criteria at once; scoring again replaces them until the decision. The first score
     * after the closing time starts the evaluation.
     */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public Comparison.Entry score(BidId id, ScoreSheet sheet) {
        EngagementId engagement = bids.findById(id)
                .filter(bid -> !bid.sealed(clock.instant()))
                .map(Bid::engagement)
                .orElseThrow(() -> new NotFound("bid"));
        Scoreboard board = opened(engagement, Permission.EVALUATE, "bid");
        board.requireUndecided(id);
        sheet.check(board.call());
        sheets.put(id, current.requireId(), sheet, clock.instant());
        if (board.call().closed(clock.instant())) {
            engagements.startEvaluation(engagement);
        }
        return opened(engagement, Permission.EVALUATE, "bid").entry(id, current.requireId());
    }

    /**
     * Awards one bid and tells every bidder, each with a reason and the scores; needs the permission {@link Permission#AWARD}.
     * Every bid must have been scored by at least one evaluator, and the winner must neither fail an essential criterion nor have
     * joined the organisation, nor be suspended, nor be placed by a firm that is.
     *
     * @throws AlreadyDecided the second time
     */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    @MovesMoney
    public void award(EngagementId id, AwardDecision decision) {
        Scoreboard board = opened(id, Permission.AWARD, "engagement");
        board.requireUndecided();
        decision.check(board.bidders());
        requireOutsider(board, decision.winner());
        requireInGoodStanding(board, decision.winner());
        board.requireAwardable(decision.winner());
        Instant now = clock.instant();
        for (Bid bid : board.bids()) {
            String reason = decision.reasonFor(bid.id());
            BidScore score = board.finalScore(bid);
            if (bid.id().equals(decision.winner())) {
                bid.award(board.engagement().organisation().id(), reason, score, now);
            } else {
                bid.decline(reason, score, now);
            }
        }
        bids.saveAll(board.bids());
        engagements.recordAward(id);
    }

    /**
     * Ends the competition without a winner and tells every bidder a reason; needs the permission {@link Permission#AWARD}.
     *
     * @param why what the engagement's page says
     * @param reasons what each bidder hears, keyed by bid
     */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public void noneSuitable(EngagementId id, String why, Map<BidId, String> reasons) {
        Scoreboard board = opened(id, Permission.AWARD, "engagement");
        board.requireUndecided();
        Reasons.check(board.bidders(), reasons);
        Instant now = clock.instant();
        for (Bid bid : board.bids()) {
            bid.decline(reasons.getOrDefault(bid.id(), "").strip(), board.scoreSoFar(bid), now);
        }
        bids.saveAll(board.bids());
        engagements.recordNoneSuitable(id, why);
    }

    private void requireOutsider(Scoreboard board, BidId winner) {
        var person = executives.personOf(board.bid(winner).executive());
        if (organisations.hasMember(board.engagement().organisation().id(), person)) {
            throw new InvalidInput(
                    "winner",
                    "own-organisation",
                    "This bidder has become a member of your organisation, so the bid cannot win any more.");
        }
    }

    private void requireInGoodStanding(Scoreboard board, BidId winner) {
        standing.against(executives.personOf(board.bid(winner).executive())).ifPresent(suspended -> {
            throw new InvalidInput(
                    "winner",
                    "suspended",
                    "This bidder is suspended"
                            + (suspended == Eligibility.Reason.FIRM_SUSPENDED
                                    ? ", since the firm that places them is"
                                    : "")
                            + ". The bid stays, but it cannot win until that is lifted. You can wait, or award another.");
        });
    }

    private void requireNoBidOfTheirOwn(EngagementId id) {
        boolean bidder = executives
                .of(current.requireId())
                .flatMap(own -> bids.findLive(id.value(), own.value()))
                .isPresent();
        if (bidder) {
            throw new ConflictOfInterest();
        }
    }

    /**
     * The bids of an engagement whose seal is broken, for a member who may look.
     *
     * @param asked what the caller named: others hear that this does not exist, and nothing of what it belongs to
     */
    private Scoreboard opened(EngagementId id, Permission permission, String asked) {
        EngagementDetails engagement = engagements.forBidding(id);
        organisations.require(engagement.organisation().id(), permission, asked);
        requireNoBidOfTheirOwn(id);
        return scoreboards.open(engagement, clock.instant());
    }
}
