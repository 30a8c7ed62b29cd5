package io.pilotage.marketplace.billing;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The platform's rates of today; a price that was quoted keeps the rates it was quoted with.
 *
 * @param platformFeePercent 0 to 100, taken from the executive's side
 * @param vatPercent 0 to 100, added on the buyer's side
 * @param payoutDays working days from approval until the money reaches the executive's bank
 */
@ConfigurationProperties("pilotage.price")
public record PriceRates(
        @DefaultValue("10") BigDecimal platformFeePercent,
        @DefaultValue("20") BigDecimal vatPercent,
        @DefaultValue("2") int payoutDays) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public PriceRates {
        requirePercent(platformFeePercent);
        requirePercent(vatPercent);
        if (payoutDays < 0) {
            throw new IllegalArgumentException("A payout cannot come before its approval: " + payoutDays + " days");
        }
    }

    private static void requirePercent(BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("Not a percentage from 0 to 100: " + percent);
        }
    }
}
