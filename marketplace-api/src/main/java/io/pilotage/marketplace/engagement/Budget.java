package io.pilotage.marketplace.engagement;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The band that an organisation is ready to pay, both ends included; what it is paid for follows from the kind ({@link BudgetBasis}). */
public record Budget(@Nullable Money min, @Nullable Money max) {

    public static Budget between(Money min, Money max) {
        return new Budget(min, max);
    }
}
