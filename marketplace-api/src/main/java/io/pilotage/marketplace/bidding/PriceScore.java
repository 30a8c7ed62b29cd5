package io.pilotage.marketplace.bidding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * Scores prices by proportion to the lowest: {@code lowest price / price × weight}.
 *
 * <p>This is relative price scoring as the UK government's "Bid evaluation guidance note" (May 2021, section 7.2) discusses it.
 * The lowest price earns the whole weight, one twice as dear earns half of it, and no price earns nothing. Its known drawback:
 * because everything hangs on the lowest price, a bid that joins or leaves can change the order of two others.
 */
final class PriceScore {

    private PriceScore() {}

    /**
     * Points of {@code price}, from above 0 to {@code weight}, rounded half-even to hundredths.
     *
     * @throws IllegalArgumentException unless both are positive amounts of one currency and {@code lowest} is not above {@code price}
     */
    static BigDecimal of(Money lowest, Money price, int weight) {
        if (!lowest.isPositive() || lowest.isGreaterThan(price)) {
            throw new IllegalArgumentException("the lowest price must be positive and not above the price");
        }
        return lowest.getAmount()
                .multiply(BigDecimal.valueOf(weight))
                .divide(price.getAmount(), 2, RoundingMode.HALF_EVEN);
    }
}
