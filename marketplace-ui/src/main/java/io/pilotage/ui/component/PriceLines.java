package io.pilotage.ui.component;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import io.pilotage.marketplace.billing.PriceBreakdown;
import java.math.BigDecimal;
import org.joda.money.Money;

/** The all-in price as both sides see it, line by line; billing computes it, this only shows it. */
public final class PriceLines extends DescriptionList {

    /** @param work what the gross amount is made of, e.g. "3 days at £850" */
    public PriceLines(PriceBreakdown price, String work) {
        addClassName("price-lines");
        var rates = price.rates();
        line(getTranslation("component.price.gross"), work, price.gross(), false);
        line(getTranslation("component.price.vat", percent(rates.vatPercent())), "", price.vat(), false);
        line(getTranslation("component.price.payable"), "", price.payable(), true);
        line(
                getTranslation("component.price.fee", percent(rates.platformFeePercent())),
                getTranslation("component.price.fee.note"),
                price.platformFee(),
                false);
        line(
                getTranslation("component.price.net"),
                getTranslation("component.price.payout", rates.payoutDays()),
                price.net(),
                true);
    }

    private void line(String label, String note, Money amount, boolean sum) {
        Term term = new Term(label);
        if (!note.isEmpty()) {
            Span small = new Span(note);
            small.addClassName("note");
            term.add(small);
        }
        Description figure = new Description(new MoneyText(amount));
        if (sum) {
            term.addClassName("sum");
            figure.addClassName("sum");
        }
        add(term, figure);
    }

    private static String percent(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }
}
