package io.pilotage.ui.bid;

import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.bidding.BidState;
import io.pilotage.marketplace.bidding.Bids;
import io.pilotage.ui.security.BrowserSession;
import io.pilotage.ui.worklist.Waiting;
import io.pilotage.ui.worklist.WhatWaits;
import java.util.List;
import org.springframework.stereotype.Component;

/** Bids that say something which was not submitted, and when they can be no longer. */
@Component
class BidsToSubmit implements WhatWaits {

    private final BrowserSession session;
    private final Bids bids;

    BidsToSubmit(BrowserSession session, Bids bids) {
        this.session = session;
        this.bids = bids;
    }

    @Override
    public List<Waiting> now() {
        if (!session.has("EXECUTIVE")) {
            return List.of();
        }
        return bids.unsubmitted(SHOWN).stream()
                .map(bid -> new Waiting(
                                bid.engagementTitle(),
                                "bids/" + bid.id().value(),
                                I18NProvider.translate(
                                        bid.state() == BidState.DRAFT ? "bid.home.draft" : "bid.home.changed"))
                        .by(I18NProvider.translate("bid.home.closes"), bid.closesAt()))
                .toList();
    }
}
