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

    private static final Bidder BIDDER = new Bidder(true, false, false);

    @Test
    void letsAPublishedOutsiderBidUntilJustBeforeTheClosingInstant() {
        assertThat(BIDDER.eligibilityFor(sealedCall(), CLOSES.minusNanos(1))).isEqualTo(new MayBid());
        assertThat(reason(BIDDER, sealedCall(), CLOSES)).isEqualTo(Reason.CLOSED);
    }

    @Test
    void namesWhatStandsInTheWay() {
        assertThat(reason(new Bidder(false, false, false), sealedCall(), BEFORE))
                .isEqualTo(Reason.PROFILE_NOT_PUBLISHED);
        assertThat(reason(new Bidder(true, true, false), sealedCall(), BEFORE)).isEqualTo(Reason.OWN_ORGANISATION);
        assertThat(reason(new Bidder(true, false, true), sealedCall(), BEFORE)).isEqualTo(Reason.ALREADY_BID);
        assertThat(reason(BIDDER, call(EngagementKind.FRACTIONAL, false, true), BEFORE))
                .isEqualTo(Reason.NOT_OPEN);
        assertThat(reason(BIDDER, call(EngagementKind.PERMANENT, true, true), BEFORE))
                .isEqualTo(Reason.PERMANENT_HIRE);
    }

    @Test
    void letsThoseAskWhoCouldBidWereItNotAPermanentPostAndThoseWithABid() {
        var post = call(EngagementKind.PERMANENT, true, true);
        assertThat(BIDDER.refusalToAsk(post, BEFORE)).isEmpty();
        assertThat(new Bidder(true, false, true).refusalToAsk(sealedCall(), BEFORE))
                .isEmpty();
        assertThat(new Bidder(false, false, false).refusalToAsk(post, BEFORE))
                .contains(new MayNotBid(Reason.PROFILE_NOT_PUBLISHED));
        assertThat(new Bidder(true, true, false).refusalToAsk(post, BEFORE))
                .contains(new MayNotBid(Reason.OWN_ORGANISATION));
        assertThat(BIDDER.refusalToAsk(post, CLOSES)).contains(new MayNotBid(Reason.CLOSED));
    }

    @Test
    void refusesMembersOfTheBuyerEvenWithAPublishedProfile() {
        assertThat(reason(new Bidder(true, true, true), sealedCall(), BEFORE)).isEqualTo(Reason.OWN_ORGANISATION);
    }

    private static Reason reason(Bidder bidder, CallForBids call, Instant now) {
        return switch (bidder.eligibilityFor(call, now)) {
            case MayBid may -> throw new AssertionError("may bid");
            case MayNotBid not -> not.reason();
        };
    }
}
