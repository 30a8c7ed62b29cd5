package io.pilotage.ui.bid;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.pilotage.marketplace.bidding.BidDetails;
import io.pilotage.marketplace.bidding.BidState;
import io.pilotage.ui.component.MoneyText;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.StatusBadge;
import java.time.Clock;
import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One bid in the list: for what, at what price, how it stands. */
final class BidCard extends Article {

    BidCard(BidDetails bid, Clock clock) {
        addClassName("panel");
        Div top = new Div(
                new H2(new Anchor("bids/" + bid.id().value(), bid.engagementTitle())),
                new StatusBadge(BidTone.of(bid.state()), bid.state().label()));
        top.addClassName("panel-top");
        add(top);
        Money rate = bid.offer().dayRate();
        Money price = bid.offer().price();
        if (rate != null) {
            add(new Paragraph(getTranslation("bid.card.rate", MoneyText.brief(rate))));
        } else if (price != null) {
            add(new Paragraph(getTranslation("bid.card.price", MoneyText.brief(price))));
        }
        if (bid.reason() != null) {
            add(new Paragraph(bid.reason()));
        }
        boolean going = bid.state() == BidState.DRAFT || bid.state() == BidState.SUBMITTED;
        when("bid.closes", going ? bid.closesAt() : null, clock);
        when("bid.card.submitted", bid.submittedAt(), clock);
        when("bid.card.decided", bid.decidedAt(), clock);
    }

    private void when(String key, @Nullable Instant moment, Clock clock) {
        if (moment != null) {
            Div line = new Div(new Span(getTranslation(key)), new RelativeTime(moment, clock));
            line.addClassName("closes");
            add(line);
        }
    }
}
