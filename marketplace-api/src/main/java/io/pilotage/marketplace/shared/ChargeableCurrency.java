package io.pilotage.marketplace.shared;

import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The currencies in which the platform takes money; in each, what Stripe counts is the hundredth that the database counts too. */
public final class ChargeableCurrency {

    private static final Set<CurrencyUnit> ALL =
            Set.of(CurrencyUnit.GBP, CurrencyUnit.EUR, CurrencyUnit.USD, CurrencyUnit.CHF);

    private ChargeableCurrency() {}

    public static boolean isOf(Money amount) {
        return ALL.contains(amount.getCurrencyUnit());
    }

    /** {@code CHF, EUR, GBP, USD}. */
    public static String names() {
        return ALL.stream().map(CurrencyUnit::getCode).sorted().collect(Collectors.joining(", "));
    }
}
