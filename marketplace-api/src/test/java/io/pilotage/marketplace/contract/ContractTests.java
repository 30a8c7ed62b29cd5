package io.pilotage.marketplace.contract;

import static io.pilotage.marketplace.contract.ContractFixtures.EXECUTIVE;
import static io.pilotage.marketplace.contract.ContractFixtures.MEMBER;
import static io.pilotage.marketplace.contract.ContractFixtures.NOON;
import static io.pilotage.marketplace.contract.ContractFixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pilotage.marketplace.billing.PriceBreakdown;
import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.NotFound;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class ContractTests {

    @Example
    void isAgreedWhenBothSidesAcceptedTheSameText() {
        Contract contract = ContractFixtures.drawnUp();
        String sha256 = contract.details(false).terms().sha256();

        contract.accept(Side.EXECUTIVE, EXECUTIVE, sha256, NOON);
        assertThat(contract.state()).isEqualTo(ContractState.DRAWN_UP);
        contract.accept(Side.ORGANISATION, MEMBER, sha256, NOON);

        assertThat(contract.state()).isEqualTo(ContractState.AGREED);
        assertThat(contract.acceptance(Side.ORGANISATION)).isEqualTo(new TermsAcceptance(MEMBER, NOON, sha256));
        assertThat(contract.acceptance(Side.EXECUTIVE)).isEqualTo(new TermsAcceptance(EXECUTIVE, NOON, sha256));
    }

    @Example
    void refusesTheAcceptanceOfAnotherText() {
        Contract contract = ContractFixtures.drawnUp();

        assertThatThrownBy(() -> contract.accept(Side.EXECUTIVE, EXECUTIVE, "0".repeat(64), NOON))
                .isInstanceOf(OtherTerms.class);
        assertThat(contract.acceptance(Side.EXECUTIVE)).isNull();
    }

    @Example
    void oneSideAcceptingTwiceDoesNotAcceptForTheOther() {
        Contract contract = ContractFixtures.drawnUp();
        String sha256 = contract.details(false).terms().sha256();

        contract.accept(Side.EXECUTIVE, EXECUTIVE, sha256, NOON);
        contract.accept(Side.EXECUTIVE, EXECUTIVE, sha256, NOON);

        assertThat(contract.state()).isEqualTo(ContractState.DRAWN_UP);
    }

    @Example
    void canBeDeclinedUntilItIsPaid() {
        Contract agreed = ContractFixtures.agreed(ContractFixtures.fourDays());
        agreed.decline(Side.EXECUTIVE, EXECUTIVE, "Changed my mind", NOON);
        assertThat(agreed.state()).isEqualTo(ContractState.ENDED);
        assertThat(agreed.endedUnpaid()).isTrue();
        agreed.activate(NOON);
        assertThat(agreed.state()).isEqualTo(ContractState.ENDED);

        Contract active = ContractFixtures.active();
        assertThatThrownBy(() -> active.decline(Side.EXECUTIVE, EXECUTIVE, "Changed my mind", NOON))
                .isInstanceOf(NotNow.class);
    }

    @Example
    void takesNoWorkBeforeItIsPaid() {
        Contract contract = ContractFixtures.agreed(ContractFixtures.fourDays());

        assertThatThrownBy(() -> contract.log(TODAY, BigDecimal.ONE, "Met the board", NOON))
                .isInstanceOf(NotNow.class);
    }

    @Example
    void namesEveryFieldOfWorkThatIsWrong() {
        assertThat(errorsOf(null, null, null)).containsExactly("from missing", "days missing", "note missing");
        assertThat(errorsOf(TODAY.plusDays(1), "-1", "Met the board"))
                .containsExactly("from in-future", "days not-positive");
        assertThat(errorsOf(TODAY.minusDays(1), "0.3", "Hi"))
                .containsExactly("from too-early", "note too-short", "days too-fine");
        assertThat(errorsOf(TODAY, "4.25", "Met the board")).containsExactly("days more-than-bought");
    }

    private static List<String> errorsOf(LocalDate from, String days, String note) {
        Contract contract = ContractFixtures.active();
        return catchThrowableOfType(
                        InvalidInput.class,
                        () -> contract.log(from, days == null ? null : new BigDecimal(days), note, NOON))
                .errors()
                .stream()
                .map((FieldError error) -> error.field() + " " + error.rule())
                .toList();
    }

    @Example
    void neverTakesMoreDaysThanWereBought() {
        Contract contract = ContractFixtures.active();
        contract.log(TODAY, new BigDecimal("3.5"), "Audit of the systems", NOON);

        assertThatThrownBy(() -> contract.log(TODAY, BigDecimal.ONE, "Met the board", NOON))
                .hasMessageContaining("0.5");
    }

    @Example
    void takesBackOnlyWhatWasNotApproved() {
        Contract contract = ContractFixtures.active();
        WorkId first = contract.log(TODAY, BigDecimal.ONE, "Met the board", NOON);
        WorkId second = contract.log(TODAY, BigDecimal.ONE, "Wrote the register", NOON);
        contract.approve(first, MEMBER, NOON);

        assertThatThrownBy(() -> contract.withdraw(first)).isInstanceOf(NotNow.class);
        contract.withdraw(second);
        assertThatThrownBy(() -> contract.withdraw(second)).isInstanceOf(NotFound.class);
        assertThat(contract.details(true).left()).isEqualByComparingTo("3");
    }

    @Example
    void approvesWorkOnce() {
        Contract contract = ContractFixtures.active();
        WorkId work = contract.log(TODAY, BigDecimal.ONE, "Met the board", NOON);

        assertThat(contract.approve(work, MEMBER, NOON)).isEqualTo(Money.parse("GBP 850.00"));
        assertThat(contract.approve(work, MEMBER, NOON)).isEqualTo(Money.parse("GBP 0.00"));
    }

    @Example
    void endsWhenEverythingPaidIsApproved() {
        Contract contract = ContractFixtures.active();
        WorkId work = contract.log(TODAY, new BigDecimal("4"), "The whole month", NOON);
        assertThatThrownBy(() -> contract.finish(Side.ORGANISATION, MEMBER, "All done", NOON))
                .isInstanceOf(NotNow.class);

        contract.approve(work, MEMBER, NOON);
        contract.finish(Side.ORGANISATION, MEMBER, "All done", NOON);

        assertThat(contract.state()).isEqualTo(ContractState.ENDED);
    }

    @Property(tries = 300)
    void approvedPartsAddUpToThePriceHoweverTheDaysAreCut(
            @ForAll @LongRange(min = 1, max = 200_000) long ratePence,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 12) Integer> quarters) {
        var quantity =
                BigDecimal.valueOf(quarters.stream().mapToInt(Integer::intValue).sum() * 25L, 2);
        Contract contract = ContractFixtures.active(
                ContractFixtures.days(quantity.toPlainString(), Money.ofMinor(CurrencyUnit.GBP, ratePence)));

        Money due = Money.zero(CurrencyUnit.GBP);
        Money net = due;
        for (int quarter : quarters) {
            WorkId work = contract.log(TODAY, BigDecimal.valueOf(quarter * 25L, 2), "Some of the work", NOON);
            PriceBreakdown.Part told = contract.log().due(work);
            assertThat(contract.approve(work, MEMBER, NOON)).isEqualTo(told.gross());
            assertThat(contract.log().due(work)).isEqualTo(nothing(CurrencyUnit.GBP));
            assertThat(contract.approve(work, MEMBER, NOON).isZero()).isTrue();
            due = due.plus(told.gross());
            net = net.plus(told.net());
        }

        assertThat(due).isEqualTo(contract.agreement().price().gross());
        assertThat(net).isEqualTo(contract.agreement().price().net());
    }

    /** Most parts of so little round to nothing. */
    @Property(tries = 300)
    void partsOfAFewPenceAddUpToo(
            @ForAll @LongRange(min = 1, max = 3) long ratePence,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 3) Integer> quarters) {
        approvedPartsAddUpToThePriceHoweverTheDaysAreCut(ratePence, quarters);
    }

    private static PriceBreakdown.Part nothing(CurrencyUnit currency) {
        return new PriceBreakdown.Part(Money.zero(currency), Money.zero(currency), Money.zero(currency));
    }
}
