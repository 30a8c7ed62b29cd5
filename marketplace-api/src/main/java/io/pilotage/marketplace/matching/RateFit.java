package io.pilotage.marketplace.matching;

import java.math.RoundingMode;
import org.joda.money.Money;

/** Whether the day rate lies within the budget; above it the score falls evenly, to nothing at one and a half times the budget. */
final class RateFit {

    private static final double HOPELESS = 1.5;

    private RateFit() {}

    static Fit of(Wanted wanted, Offered offered) {
        Money most = wanted.highestRate();
        Money rate = offered.dayRate();
        if (most == null || !most.isPositive()) {
            return Fit.unknown(
                    "The engagement has no budget by the day to compare a day rate with.",
                    "Nothing here: the bid itself will name the price.");
        }
        if (rate == null) {
            return Fit.unknown("The profile states no day rate.", "The profile can state a day rate.");
        }
        if (!rate.getCurrencyUnit().equals(most.getCurrencyUnit())) {
            return Fit.unknown("Rate and budget are in different currencies.", "A rate in the budget's currency.");
        }
        if (!rate.isGreaterThan(most)) {
            return Fit.full("The rate of " + words(rate) + " a day is within the budget of up to " + words(most) + ".");
        }
        double ratio = rate.getAmount().doubleValue() / most.getAmount().doubleValue();
        return new Fit(
                Math.max(0, (HOPELESS - ratio) / (HOPELESS - 1)),
                "The rate of " + words(rate) + " a day is above the budget of up to " + words(most) + ".",
                "A budget of " + words(rate) + " a day, or a rate of " + words(most) + ".");
    }

    private static String words(Money money) {
        var amount = money.getAmount();
        String shown = amount.stripTrailingZeros().scale() <= 0
                ? amount.setScale(0, RoundingMode.UNNECESSARY).toPlainString()
                : amount.toPlainString();
        return money.getCurrencyUnit().getCode() + " " + shown;
    }
}
