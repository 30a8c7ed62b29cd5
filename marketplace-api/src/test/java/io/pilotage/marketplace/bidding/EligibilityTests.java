package io.pilotage.marketplace.bidding;

import static io.pilotage.marketplace.bidding.BiddingFixtures.BEFORE;
import static io.pilotage.marketplace.bidding.BiddingFixtures.CLOSES;
import static io.pilotage.marketplace.bidding.BiddingFixtures.call;
import static io.pilotage.marketplace.bidding.BiddingFixtures.sealedCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.bidding.Eligibility.MayBid;
import io.pilotage.marketplace.bidding.Eligibility.MayNotBid;
import io.pilotage.marketplace.bidding.Eligibility.Reason;
import io.pilotage.marketplace.shared.EngagementKind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EligibilityTests {

    private static final Bidder BIDDER = new Bidder(true, false, false, false, null);

    @Test
    void letsAPublishedOutsiderBidUntilJustBeforeTheClosingInstant() {
        assertThat(BIDDER.eligibilityFor(sealedCall(), CLOSES.minusNanos(1))).isEqualTo(new MayBid());
        assertThat(reason(BIDDER, sealedCall(), CLOSES)).isEqualTo(Reason.CLOSED);
    }

    @Test
    void namesWhatStandsInTheWay() {
        assertThat(reason(new Bidder(false, false, false, false, null), sealedCall(), BEFORE))
                .isEqualTo(Reason.PROFILE_NOT_PUBLISHED);
        assertThat(reason(new Bidder(true, true, false, false, null), sealedCall(), BEFORE))
                .isEqualTo(Reason.OWN_ORGANISATION);
        assertThat(reason(new Bidder(true, false, false, true, null), sealedCall(), BEFORE))
                .isEqualTo(Reason.ALREADY_BID);
        assertThat(reason(BIDDER, call(EngagementKind.FRACTIONAL, false, true), BEFORE))
                .isEqualTo(Reason.NOT_OPEN);
        assertThat(reason(BIDDER, call(EngagementKind.PERMANENT, true, true), BEFORE))
                .isEqualTo(Reason.PERMANENT_HIRE);
    }

    @Test
    void letsThoseAskWhoCouldBidWereItNotAPermanentPostAndThoseWithABid() {
        var post = call(EngagementKind.PERMANENT, true, true);
        assertThat(BIDDER.refusalToAsk(post, BEFORE)).isEmpty();
        assertThat(new Bidder(true, false, false, true, null).refusalToAsk(sealedCall(), BEFORE))
                .isEmpty();
        assertThat(new Bidder(false, false, false, false, null).refusalToAsk(post, BEFORE))
                .contains(new MayNotBid(Reason.PROFILE_NOT_PUBLISHED));
        assertThat(new Bidder(true, true, false, false, null).refusalToAsk(post, BEFORE))
                .contains(new MayNotBid(Reason.OWN_ORGANISATION));
        assertThat(BIDDER.refusalToAsk(post, CLOSES)).contains(new MayNotBid(Reason.CLOSED));
    }

    @Test
    void refusesMembersOfTheBuyerEvenWithAPublishedProfile() {
        assertThat(reason(new Bidder(true, true, false, true, null), sealedCall(), BEFORE))
                .isEqualTo(Reason.OWN_ORGANISATION);
    }

    @Test
    void refusesWhoeverCouldReadBidsAlsoAfterTheyLeft() {
        var former = new Bidder(true, false, true, false, null);
        assertThat(reason(former, sealedCall(), BEFORE)).isEqualTo(Reason.READ_BIDS);
        assertThat(former.refusalToAsk(sealedCall(), BEFORE)).contains(new MayNotBid(Reason.READ_BIDS));
        assertThat(former.insideKnowledge()).contains(new MayNotBid(Reason.READ_BIDS));
    }

    @Test
    void namesTheSuspensionBeforeEverythingElse() {
        var suspended = new Bidder(false, false, false, false, Reason.SUSPENDED);
        assertThat(reason(suspended, sealedCall(), BEFORE)).isEqualTo(Reason.SUSPENDED);
        assertThat(reason(suspended, call(EngagementKind.PERMANENT, true, true), BEFORE))
                .isEqualTo(Reason.SUSPENDED);
    }

    private static Reason reason(Bidder bidder, CallForBids call, Instant now) {
        return switch (bidder.eligibilityFor(call, now)) {
            case MayBid may -> throw new AssertionError("may bid");
            case MayNotBid not -> not.reason();
        };
    }
}
