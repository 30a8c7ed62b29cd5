package io.pilotage.marketplace.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Quotes the all-in price with the rates of today; the only place where a price comes from. */
@Component
public class Price {

    private final PriceRates rates;

    Price(PriceRates rates) {
        this.rates = rates;
    }

    /** @param gross not negative */
    public PriceBreakdown quote(Money gross) {
        return PriceBreakdown.of(gross, rates);
    }

    /** The price of {@code days} at {@code dayRate}; rate times days is rounded once, half to even. */
    public PriceBreakdown quote(Money dayRate, BigDecimal days) {
        return quote(dayRate.multipliedBy(days, RoundingMode.HALF_EVEN));
    }
}
