package io.pilotage.ui.bid;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.bidding.BidDetails;
import io.pilotage.marketplace.bidding.BidId;
import io.pilotage.marketplace.bidding.Bids;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.notification.LiveRefresh;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All bids of the caller, newest first, with their results. */
@Route("bids")
@RolesAllowed("EXECUTIVE")
@Menu(title = "bid.mine", icon = "vaadin:clipboard-text", order = 20)
final class MyBidsView extends Page {

    private static final int PAGE = 20;

    private final Bids bids;
    private final Clock clock;
    private final Div cards = new Div();
    private final Button more = new Button(getTranslation("bid.more"));
    private @Nullable BidId last;

    MyBidsView(Bids bids, Clock clock, LiveRefresh live) {
        super("");
        this.bids = bids;
        this.clock = clock;
        narrow();
        header().heading(getTranslation("bid.mine")).lead(getTranslation("bid.mine.lead"));
        cards.addClassName("stack");
        add(cards, more);
        more.addClickListener(event -> append());
        live.of(this, this::showNewest);
        showNewest();
    }

    private void showNewest() {
        cards.removeAll();
        last = null;
        append();
    }

    private void append() {
        Slice<BidDetails> slice = bids.mine(last, PAGE);
        slice.items().forEach(bid -> cards.add(new BidCard(bid, clock)));
        String next = slice.next();
        more.setVisible(next != null);
        last = next == null ? null : new BidId(UUID.fromString(next));
        if (cards.getComponentCount() == 0) {
            cards.add(new EmptyState(
                    VaadinIcon.CLIPBOARD_TEXT,
                    getTranslation("bid.empty.title"),
                    getTranslation("bid.empty.words"),
                    new Anchor("engagements", getTranslation("bid.empty.find"))));
        }
    }
}
