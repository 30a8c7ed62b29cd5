package io.pilotage.marketplace.bidding;

import static io.pilotage.marketplace.bidding.BiddingFixtures.AFTER;
import static io.pilotage.marketplace.bidding.BiddingFixtures.BEFORE;
import static io.pilotage.marketplace.bidding.BiddingFixtures.CLOSES;
import static io.pilotage.marketplace.bidding.BiddingFixtures.drafted;
import static io.pilotage.marketplace.bidding.BiddingFixtures.offer;
import static io.pilotage.marketplace.bidding.BiddingFixtures.rollingCall;
import static io.pilotage.marketplace.bidding.BiddingFixtures.sealedCall;
import static io.pilotage.marketplace.bidding.BiddingFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.InvalidInput;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class BidTests {

    @Test
    void changesADraftAndASubmittedBidUntilTheClosingTime() {
        Bid bid = drafted();
        bid.change(offer("800.00"), sealedCall(), BEFORE);
        bid.submit(sealedCall(), BEFORE);

        bid.change(offer("790.00"), sealedCall(), CLOSES.minusNanos(2));
        bid.submit(sealedCall(), CLOSES.minusNanos(1));

        assertThat(bid.state()).isEqualTo(BidState.SUBMITTED);
        assertThat(bid.offer()).isEqualTo(offer("790.00"));
        assertThat(bid.submittedAt()).isEqualTo(CLOSES.minusNanos(1));
    }

    @Test
    void refusesEveryCommandOfTheBidderAtTheClosingInstant() {
        Bid draft = drafted();
        Bid bid = submitted();

        assertThatThrownBy(() -> draft.submit(sealedCall(), CLOSES)).isInstanceOf(BidTooLate.class);
        assertThatThrownBy(() -> bid.change(offer("1.00"), sealedCall(), CLOSES))
                .isInstanceOf(BidTooLate.class);
        assertThatThrownBy(() -> bid.withdraw(sealedCall(), CLOSES)).isInstanceOf(BidTooLate.class);
        assertThat(bid.offer()).isEqualTo(offer());
    }

    @Test
    void takesABidInTheLastNanosecondBeforeTheClosingInstant() {
        Bid draft = drafted();

        draft.submit(sealedCall(), CLOSES.minusNanos(1));

        assertThat(draft.state()).isEqualTo(BidState.SUBMITTED);
    }

    @Test
    void refusesASecondSubmission() {
        Bid bid = submitted();

        assertThatThrownBy(() -> bid.submit(sealedCall(), BEFORE))
                .isInstanceOf(NotAllowedInState.class)
                .hasMessage("This bid is submitted and cannot be submitted.");
    }

    @Test
    void refusesToSubmitToAnEngagementThatWasWithdrawn() {
        Bid draft = drafted();

        assertThatThrownBy(() -> draft.submit(BiddingFixtures.call(EngagementKind.FRACTIONAL, false, true), BEFORE))
                .isInstanceOf(BidTooLate.class);
    }

    @Test
    void keepsAChangeBesideASubmittedBidUntilItIsCompleteAndSubmittedToo() {
        Bid bid = submitted();

        bid.change(Offer.empty(), sealedCall(), BEFORE);
        assertThat(bid.offer()).isEqualTo(offer());
        assertThatThrownBy(() -> bid.submit(sealedCall(), BEFORE)).isInstanceOf(InvalidInput.class);
        bid.change(offer("1.00"), sealedCall(), BEFORE);
        assertThat(bid.offer()).isEqualTo(offer());
        assertThatThrownBy(() -> bid.submit(sealedCall(), CLOSES)).isInstanceOf(BidTooLate.class);
        assertThat(bid.offer()).isEqualTo(offer());

        bid.submit(sealedCall(), BEFORE);
        assertThat(bid.offer()).isEqualTo(offer("1.00"));
        assertThatThrownBy(() -> bid.submit(sealedCall(), BEFORE)).isInstanceOf(NotAllowedInState.class);
    }

    @Test
    void forgetsTheChangeThatWasNotSubmittedWithTheDecision() {
        Bid bid = submitted();
        bid.change(offer("1.00"), sealedCall(), BEFORE);
        bid.decline("Another was stronger", null, AFTER);

        assertThat(bid.offer()).isEqualTo(offer());
        assertThat(bid.lastWritten()).isEqualTo(offer());
    }

    @Test
    void neverRevivesAWithdrawnBid() {
        Bid bid = submitted();
        bid.withdraw(sealedCall(), BEFORE);

        assertThatThrownBy(() -> bid.submit(sealedCall(), BEFORE)).isInstanceOf(NotAllowedInState.class);
        assertThatThrownBy(() -> bid.change(offer(), sealedCall(), BEFORE)).isInstanceOf(NotAllowedInState.class);
        assertThatThrownBy(() -> bid.award(OrganisationId.next(), "The best of all", BiddingFixtures.score(), AFTER))
                .isInstanceOf(NotAllowedInState.class);
    }

    @Test
    void isDecidedOnce() {
        Bid bid = submitted();
        bid.award(OrganisationId.next(), "Strongest governance evidence", BiddingFixtures.score(), AFTER);

        assertThat(bid.state()).isEqualTo(BidState.AWARDED);
        assertThat(bid.reason()).isEqualTo("Strongest governance evidence");
        assertThatThrownBy(() -> bid.decline("Too late", null, AFTER)).isInstanceOf(NotAllowedInState.class);
        assertThatThrownBy(() -> bid.award(OrganisationId.next(), "Again", BiddingFixtures.score(), AFTER))
                .isInstanceOf(NotAllowedInState.class);
    }

    @Test
    void doesNotAwardADraft() {
        assertThatThrownBy(
                        () -> drafted().award(OrganisationId.next(), "Never submitted", BiddingFixtures.score(), AFTER))
                .isInstanceOf(NotAllowedInState.class);
    }

    @Test
    void isSealedUntilButNotAtTheClosingInstant() {
        Bid bid = submitted();

        assertThat(bid.sealed(CLOSES.minusNanos(1))).isTrue();
        assertThat(bid.sealed(CLOSES)).isFalse();
    }

    @Test
    void isNeverSealedInARollingCall() {
        Bid bid = Bid.draft(EngagementId.next(), ExecutiveId.next(), rollingCall(), offer(), BEFORE);

        assertThat(bid.sealed(BEFORE)).isFalse();
    }

    @Test
    void endsInStatesThatLeadNowhere() {
        assertThat(EnumSet.allOf(BidState.class).stream()
                        .filter(state -> state.leadsTo().isEmpty()))
                .containsExactly(BidState.WITHDRAWN, BidState.AWARDED, BidState.UNSUCCESSFUL);
    }
}
