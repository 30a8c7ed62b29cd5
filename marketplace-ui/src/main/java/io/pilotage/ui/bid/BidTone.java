package io.pilotage.ui.bid;

import io.pilotage.marketplace.bidding.BidState;
import io.pilotage.ui.component.Tone;

/** What the state of a bid means for its bidder. */
final class BidTone {

    private BidTone() {}

    static Tone of(BidState state) {
        return switch (state) {
            case DRAFT -> Tone.ATTENTION;
            case SUBMITTED -> Tone.UNDER_WAY;
            case AWARDED -> Tone.GOOD;
            case WITHDRAWN, UNSUCCESSFUL -> Tone.QUIET;
        };
    }
}
