package io.pilotage.marketplace.bidding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * Scores prices by proportion to the lowest that can win: {@code min(1, lowest / price) × weight}, where {@code lowest} is the lowest
 * price of the bids that can win, as {@link Scoreboard} says.
 *
 * <p>This is relative price scoring as the UK government's "Bid evaluation guidance note" (May 2021, section 7.2) discusses it.
 * The lowest price earns the whole weight, one twice as dear earns half of it, and no price earns nothing. A bid that cannot win may be
 * cheaper still: it earns the whole weight and no more, and takes nothing from others. A known drawback stays: because everything hangs
 * on the lowest price, a bid that could win and joins or leaves can change the order of two others.
 */
final class PriceScore {

    private PriceScore() {}

    /**
     * Points of {@code price}, from above 0 to {@code weight}, rounded half-even to hundredths.
     *
     * @throws IllegalArgumentException unless both are positive amounts of one currency
     */
    static BigDecimal of(Money lowest, Money price, int weight) {
        if (!lowest.isPositive() || !price.isPositive()) {
            throw new IllegalArgumentException("prices must be positive");
        }
        Money reference = lowest.isGreaterThan(price) ? price : lowest;
        return reference
                .getAmount()
                .multiply(BigDecimal.valueOf(weight))
                .divide(price.getAmount(), 2, RoundingMode.HALF_EVEN);
    }
}
