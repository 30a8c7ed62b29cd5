package io.pilotage.ui.component;

import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.Locale;
import org.joda.money.Money;

/** An amount as people write it, with its symbol and in figures that line up. */
public final class MoneyText extends Span {

    public MoneyText(Money amount) {
        super(words(amount));
        addClassName("figures");
    }

    /** For example {@code £1,250.00}. */
    public static String words(Money amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.UK);
        format.setCurrency(amount.getCurrencyUnit().toCurrency());
        return format.format(amount.getAmount());
    }

    /** For example {@code £850}: whole pounds without pence, for bands and rates. */
    public static String brief(Money amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.UK);
        format.setCurrency(amount.getCurrencyUnit().toCurrency());
        format.setMinimumFractionDigits(amount.getAmount().stripTrailingZeros().scale() > 0 ? 2 : 0);
        return format.format(amount.getAmount());
    }
}
