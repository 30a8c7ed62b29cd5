package io.pilotage.ui.component;

import com.vaadin.flow.component.html.Span;
import java.util.regex.Pattern;
import org.joda.money.Money;

/** An amount as people write it, with its symbol and in figures that line up. */
public final class MoneyText extends Span {

    private static final Pattern NO_PENCE = Pattern.compile("\\.0+$");

    public MoneyText(Money amount) {
        super(words(amount));
        addClassName("figures");
    }

    /** For example {@code £1,250.00}, as mails and contracts have it. */
    public static String words(Money amount) {
        return io.pilotage.marketplace.billing.MoneyText.of(amount);
    }

    /** For example {@code £850}: whole pounds without pence, for bands and rates. */
    public static String brief(Money amount) {
        return NO_PENCE.matcher(words(amount)).replaceFirst("");
    }
}
