package io.pilotage.marketplace.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class PriceBreakdownTests {

    private static final PriceRates USUAL = new PriceRates(BigDecimal.TEN, BigDecimal.valueOf(20), 2);

    @Example
    void fourDaysAt850PoundsCost4080AndBring3060() {
        PriceBreakdown price = new Price(USUAL).quote(Money.parse("GBP 850.00"), BigDecimal.valueOf(4));

        assertThat(price.gross()).isEqualTo(Money.parse("GBP 3400.00"));
        assertThat(price.vat()).isEqualTo(Money.parse("GBP 680.00"));
        assertThat(price.payable()).isEqualTo(Money.parse("GBP 4080.00"));
        assertThat(price.platformFee()).isEqualTo(Money.parse("GBP 340.00"));
        assertThat(price.net()).isEqualTo(Money.parse("GBP 3060.00"));
    }

    @Example
    void roundsHalfAPennyToTheEvenNeighbour() {
        assertThat(PriceBreakdown.of(Money.parse("GBP 0.25"), USUAL).platformFee())
                .isEqualTo(Money.parse("GBP 0.02"));
        assertThat(PriceBreakdown.of(Money.parse("GBP 0.35"), USUAL).platformFee())
                .isEqualTo(Money.parse("GBP 0.04"));
    }

    @Property
    void addsUpToThePennyInAnyCurrency(@ForAll("amounts") Money gross, @ForAll("rates") PriceRates rates) {
        PriceBreakdown price = PriceBreakdown.of(gross, rates);

        assertThat(price.payable().minus(price.vat())).isEqualTo(gross);
        assertThat(price.net().plus(price.platformFee())).isEqualTo(gross);
        assertThat(List.of(price.platformFee(), price.vat(), price.payable(), price.net()))
                .allSatisfy(line -> assertThat(line.isNegative()).isFalse());
    }

    @Property
    void eachLineIsRoundedOnceFromTheExactValue(@ForAll("amounts") Money gross, @ForAll("rates") PriceRates rates) {
        PriceBreakdown price = PriceBreakdown.of(gross, rates);
        int scale = gross.getCurrencyUnit().getDecimalPlaces();

        assertThat(price.platformFee().getAmount())
                .isEqualByComparingTo(exact(gross, rates.platformFeePercent()).setScale(scale, RoundingMode.HALF_EVEN));
        assertThat(price.vat().getAmount())
                .isEqualByComparingTo(exact(gross, rates.vatPercent()).setScale(scale, RoundingMode.HALF_EVEN));
    }

    @Property
    void partsAddUpToTheWholeHoweverItIsCut(
            @ForAll("rates") PriceRates rates,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 99_999) Integer> cuts) {
        Money gross = Money.ofMinor(
                CurrencyUnit.GBP, cuts.stream().mapToLong(Integer::longValue).sum());
        PriceBreakdown price = PriceBreakdown.of(gross, rates);

        Money before = Money.zero(CurrencyUnit.GBP);
        Money fees = before;
        Money nets = before;
        for (int cut : cuts) {
            PriceBreakdown.Part part = price.part(before, Money.ofMinor(CurrencyUnit.GBP, cut));
            assertThat(part.fee().isNegative() || part.net().isNegative()).isFalse();
            before = before.plus(part.gross());
            fees = fees.plus(part.fee());
            nets = nets.plus(part.net());
        }

        assertThat(fees).isEqualTo(price.platformFee());
        assertThat(nets).isEqualTo(price.net());
    }

    @Example
    void aPartOfNothingHasNoLines() {
        PriceBreakdown price = PriceBreakdown.of(Money.parse("GBP 100.00"), USUAL);
        Money nothing = Money.zero(CurrencyUnit.GBP);

        for (Money before : List.of(nothing, Money.parse("GBP 0.05"), price.gross())) {
            assertThat(price.part(before, nothing)).isEqualTo(new PriceBreakdown.Part(nothing, nothing, nothing));
        }
    }

    @Example
    void refusesAPartBeyondTheWhole() {
        PriceBreakdown price = PriceBreakdown.of(Money.parse("GBP 100.00"), USUAL);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> price.part(Money.parse("GBP 99.99"), Money.parse("GBP 0.02")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> price.part(Money.parse("GBP 1.00"), Money.parse("GBP -0.01")));
    }

    @Example
    void refusesLinesThatDoNotAddUp() {
        PriceBreakdown price = PriceBreakdown.of(Money.parse("GBP 100.00"), USUAL);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceBreakdown(
                        price.gross(),
                        price.platformFee(),
                        price.vat(),
                        price.payable().plusMinor(1),
                        price.net(),
                        USUAL));
        assertThatIllegalArgumentException().isThrownBy(() -> PriceBreakdown.of(Money.parse("GBP -1.00"), USUAL));
    }

    private static BigDecimal exact(Money gross, BigDecimal percent) {
        return gross.getAmount().multiply(percent).movePointLeft(2);
    }

    @Provide
    Arbitrary<Money> amounts() {
        return Combinators.combine(
                        Arbitraries.of("GBP", "EUR", "USD", "JPY", "BHD", "CHF").map(CurrencyUnit::of),
                        Arbitraries.longs().between(0, 100_000_000_000L))
                .as(Money::ofMinor);
    }

    @Provide
    Arbitrary<PriceRates> rates() {
        Arbitrary<BigDecimal> percent = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .ofScale(2);
        return Combinators.combine(percent, percent).as((fee, vat) -> new PriceRates(fee, vat, 2));
    }
}
