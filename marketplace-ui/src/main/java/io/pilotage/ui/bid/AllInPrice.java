package io.pilotage.ui.bid;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.pilotage.marketplace.bidding.Offer;
import io.pilotage.marketplace.billing.Price;
import io.pilotage.ui.component.MoneyText;
import io.pilotage.ui.component.PriceLines;
import java.math.BigDecimal;
import org.joda.money.Money;

/** What both sides see of an offer's price, all in: for one month, or for the whole work. */
final class AllInPrice extends Div {

    private final Price price;

    AllInPrice(Price price) {
        this.price = price;
        addClassName("stack");
    }

    void show(Offer offer) {
        removeAll();
        Money whole = offer.price();
        Money rate = offer.dayRate();
        BigDecimal days = offer.daysPerMonth();
        if (whole != null && whole.isPositive()) {
            add(new PriceLines(price.quote(whole), getTranslation("bid.price.whole")));
        } else if (rate != null && rate.isPositive() && days != null && sensible(days)) {
            String work = getTranslation("bid.price.month", days.toPlainString(), MoneyText.brief(rate));
            add(new PriceLines(price.quote(rate, days), work));
        } else {
            Paragraph note = new Paragraph(getTranslation("bid.price.missing"));
            note.addClassName("note");
            add(note);
        }
    }

    private static boolean sensible(BigDecimal days) {
        return days.signum() > 0 && days.compareTo(BigDecimal.valueOf(31)) <= 0;
    }
}
