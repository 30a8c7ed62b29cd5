package io.pilotage.marketplace.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * The all-in price that both sides see before they sign; its lines add up to the penny.
 *
 * @param gross rate times days
 * @param platformFee the platform's share of gross
 * @param vat value added tax on gross
 * @param payable what the buyer pays: gross and VAT
 * @param net what the executive receives: gross without the platform's fee
 * @param rates the rates that it was computed with
 */
public record PriceBreakdown(Money gross, Money platformFee, Money vat, Money payable, Money net, PriceRates rates) {

    public PriceBreakdown {
        if (gross.isNegative() || platformFee.isNegative() || vat.isNegative() || net.isNegative()) {
            throw new IllegalArgumentException("A price has no negative line");
        }
        if (!payable.equals(gross.plus(vat)) || !net.equals(gross.minus(platformFee))) {
            throw new IllegalArgumentException("The lines of a price must add up");
        }
    }

    /** The one rule by which prices are computed: each line is rounded once, half to even. */
    static PriceBreakdown of(Money gross, PriceRates rates) {
        Money fee = percent(gross, rates.platformFeePercent());
        Money vat = percent(gross, rates.vatPercent());
        return new PriceBreakdown(gross, fee, vat, gross.plus(vat), gross.minus(fee), rates);
    }

    /**
     * Splits a further part of gross after {@code before} has been split, so that the parts' fees and nets always add up to
     * those of the whole, however it is cut. A part of zero, which little work comes to by rounding, has zero lines.
     *
     * @throws IllegalArgumentException when the parts exceed gross, or the part is negative
     */
    public Part part(Money before, Money part) {
        Money after = before.plus(part);
        if (before.isNegative() || part.isNegative() || after.isGreaterThan(gross)) {
            throw new IllegalArgumentException(part + " after " + before + " is no part of " + gross);
        }
        Money fee = percent(after, rates.platformFeePercent()).minus(percent(before, rates.platformFeePercent()));
        return new Part(part, fee, part.minus(fee));
    }

    private static Money percent(Money amount, BigDecimal percent) {
        return amount.multipliedBy(percent.movePointLeft(2), RoundingMode.HALF_EVEN);
    }

    /** A part of the price that is released: gross is fee and net. */
    public record Part(Money gross, Money fee, Money net) {}
}
