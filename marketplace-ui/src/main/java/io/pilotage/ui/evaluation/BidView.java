package io.pilotage.ui.evaluation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.bidding.BidState;
import io.pilotage.marketplace.bidding.Comparison;
import io.pilotage.marketplace.bidding.Evaluation;
import io.pilotage.marketplace.bidding.Offer;
import io.pilotage.marketplace.billing.Price;
import io.pilotage.marketplace.billing.PriceBreakdown;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.PriceLines;
import io.pilotage.ui.component.Toast;
import io.pilotage.ui.engagement.Addresses;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** One opened bid with its evidence, its all-in price and the caller's own scores. */
@Route(Addresses.LIST + "/:engagement/bids/:bid")
@RolesAllowed("ORGANISATION_MEMBER")
final class BidView extends Page implements BeforeEnterObserver {

    private final Engagements engagements;
    private final Evaluation evaluation;
    private final Price price;
    private final Div content = new Div();

    BidView(Engagements engagements, Evaluation evaluation, Price price) {
        super("");
        this.engagements = engagements;
        this.evaluation = evaluation;
        this.price = price;
        narrow();
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        EngagementDetails engagement = engagements.get(Addresses.id(event.getRouteParameters()));
        UUID wanted = Addresses.uuid(event.getRouteParameters(), "bid");
        Comparison comparison = evaluation.compare(engagement.id());
        Comparison.Entry bid = comparison.bids().stream()
                .filter(entry -> entry.id().value().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("bid"));
        header().heading(getTranslation("evaluation.bid", bid.bidder()))
                .trail(
                        Addresses.list(),
                        new Anchor(Addresses.overview(engagement.id()), engagement.title()),
                        new Anchor(Addresses.bids(engagement.id()), getTranslation("engagement.part.bids")));
        content.removeAll();
        content.add(offer(bid, comparison), money(bid.offer(), comparison));
        boolean open = bid.state() == BidState.SUBMITTED;
        content.add(new ScoreForm(comparison.call(), bid, open, sheet -> {
            evaluation.score(bid.id(), sheet);
            Toast.done(getTranslation("evaluation.scored", bid.bidder()));
            back(engagement.id());
        }));
    }

    private Section offer(Comparison.Entry bid, Comparison comparison) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        if (!comparison.call().fixedPrice()) {
            fact(facts, "evaluation.row.days", OfferWords.days(bid.offer()));
        }
        fact(facts, "evaluation.row.start", OfferWords.start(bid.offer()));
        fact(facts, "evaluation.row.interests", OfferWords.interests(bid.offer()));
        Section section = new Section(
                new H2(getTranslation("evaluation.offer")),
                new Anchor("executives/" + bid.executive().value(), getTranslation("evaluation.profile")),
                facts);
        section.addClassName("panel");
        String reason = bid.reason();
        if (reason != null) {
            Paragraph heard = new Paragraph(reason);
            heard.addClassNames("written", "quoted");
            section.add(new H2(getTranslation("evaluation.heard")), heard);
        }
        return section;
    }

    private Section money(Offer offer, Comparison comparison) {
        Section section = new Section(new H2(getTranslation("evaluation.money")));
        section.addClassName("panel");
        String amount = OfferWords.amount(offer, comparison.call());
        if (comparison.call().fixedPrice() && offer.price() != null) {
            PriceBreakdown whole = price.quote(offer.price());
            section.add(new PriceLines(whole, getTranslation("evaluation.money.whole")));
        } else if (offer.dayRate() != null && offer.daysPerMonth() != null) {
            PriceBreakdown month = price.quote(offer.dayRate(), offer.daysPerMonth());
            section.add(
                    new PriceLines(month, getTranslation("evaluation.money.month", OfferWords.days(offer), amount)));
        } else {
            section.add(new Paragraph(amount));
        }
        return section;
    }

    private void fact(DescriptionList facts, String key, String words) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(words));
    }

    private static void back(EngagementId engagement) {
        UI.getCurrent().navigate(Addresses.bids(engagement));
    }
}
