package io.pilotage.ui.bid;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.bidding.BidId;
import io.pilotage.marketplace.bidding.Bids;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.PagedList;
import io.pilotage.ui.notification.LiveRefresh;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** All bids of the caller, newest first, with their results. */
@Route("bids")
@RolesAllowed("EXECUTIVE")
@Menu(title = "bid.mine", icon = "vaadin:clipboard-text", order = 20)
final class MyBidsView extends Page {

    private static final int PAGE = 20;

    MyBidsView(Bids bids, Clock clock, LiveRefresh live) {
        super("");
        narrow();
        header().heading(getTranslation("bid.mine")).lead(getTranslation("bid.mine.lead"));
        var list = new PagedList<>(
                PAGE,
                (last, limit) -> bids.mine(last == null ? null : new BidId(last), limit),
                page -> page.stream().map(bid -> new BidCard(bid, clock)),
                getTranslation("bid.more"),
                () -> new EmptyState(
                        VaadinIcon.CLIPBOARD_TEXT,
                        getTranslation("bid.empty.title"),
                        getTranslation("bid.empty.words"),
                        new Anchor("engagements", getTranslation("bid.empty.find"))));
        add(list);
        live.of(this, list::refresh);
        list.show();
    }
}
