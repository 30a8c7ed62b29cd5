package io.pilotage.ui.payout;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import io.pilotage.marketplace.billing.Payout;
import io.pilotage.ui.component.MoneyText;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Tone;
import java.time.Clock;
import java.time.Instant;

/** One piece of approved work: gross, fee, what the executive receives, and whether it was sent. */
final class PayoutCard extends Article {

    PayoutCard(Payout payout, Clock clock) {
        addClassName("panel");
        Instant sent = payout.sentAt();
        H3 title = new H3();
        title.add(new Anchor(payout.page().substring(1), payout.description()));
        Div top = new Div(
                title,
                sent == null
                        ? new StatusBadge(Tone.UNDER_WAY, getTranslation("payout.waits"))
                        : new StatusBadge(Tone.GOOD, getTranslation("payout.sent")));
        top.addClassName("panel-top");
        DescriptionList facts = new DescriptionList();
        facts.addClassNames("fact-table", "figures");
        facts.add(
                new Term(getTranslation("payout.gross")),
                new Description(MoneyText.words(payout.part().gross())),
                new Term(getTranslation("payout.fee")),
                new Description(MoneyText.words(payout.part().fee())),
                new Term(getTranslation("payout.net")),
                new Description(MoneyText.words(payout.part().net())),
                new Term(getTranslation("payout.approved")),
                new Description(new RelativeTime(payout.approvedAt(), clock)));
        if (sent != null) {
            facts.add(new Term(getTranslation("payout.sent")), new Description(new RelativeTime(sent, clock)));
        }
        add(top, facts);
    }
}
