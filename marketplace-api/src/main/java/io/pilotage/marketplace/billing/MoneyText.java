package io.pilotage.marketplace.billing;

import java.util.Locale;
import org.joda.money.Money;
import org.joda.money.format.MoneyFormatter;
import org.joda.money.format.MoneyFormatterBuilder;

/** Money as people read it, e.g. "£4,080.00": the same in mails, terms and messages. */
public final class MoneyText {

    private static final MoneyFormatter FORMAT = new MoneyFormatterBuilder()
            .appendCurrencySymbolLocalized()
            .appendAmountLocalized()
            .toFormatter(Locale.UK);

    private MoneyText() {}

    public static String of(Money money) {
        return FORMAT.print(money);
    }
}
