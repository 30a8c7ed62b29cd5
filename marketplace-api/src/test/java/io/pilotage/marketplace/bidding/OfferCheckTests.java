package io.pilotage.marketplace.bidding;

import static io.pilotage.marketplace.bidding.BiddingFixtures.advisoryCall;
import static io.pilotage.marketplace.bidding.BiddingFixtures.offer;
import static io.pilotage.marketplace.bidding.BiddingFixtures.sealedCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class OfferCheckTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");

    @Test
    void acceptsACompleteOffer() {
        assertThatCode(() -> OfferCheck.complete(offer(), sealedCall(), TODAY)).doesNotThrowAnyException();
    }

    @Test
    void letsADraftLackEverything() {
        assertThatCode(() -> OfferCheck.draft(Offer.empty(), sealedCall())).doesNotThrowAnyException();
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        assertThat(failures(() -> OfferCheck.complete(Offer.empty(), sealedCall(), TODAY)))
                .containsExactly(
                        "answers[GOV] missing",
                        "answers[VEN] missing",
                        "dayRate missing",
                        "daysPerMonth missing",
                        "earliestStart missing",
                        "interests missing");
    }

    @Test
    void asksForOnePriceWhenTheWorkIsOnePiece() {
        Offer byTheDay = offer();

        assertThat(failures(() -> OfferCheck.complete(byTheDay, advisoryCall(), TODAY)))
                .containsExactly("dayRate not-asked", "price missing");
    }

    @Test
    void refusesAnotherCurrency() {
        assertThat(failures(() -> OfferCheck.draft(withRate("EUR 850.00"), sealedCall())))
                .containsExactly("dayRate wrong-currency");
    }

    @Test
    void refusesANegativeAndAZeroRate() {
        assertThat(failures(() -> OfferCheck.draft(withRate("GBP -850.00"), sealedCall())))
                .containsExactly("dayRate not-positive");
        assertThat(failures(() -> OfferCheck.draft(withRate("GBP 0.00"), sealedCall())))
                .containsExactly("dayRate not-positive");
    }

    @Test
    void namesABlankAnUnknownAndARepeatedAnswer() {
        var offer = new Offer(
                List.of(
                        new Answer("GOV", "  "),
                        new Answer("VEN", "Once"),
                        new Answer("VEN", "Twice"),
                        new Answer("NEW", "Nobody asked")),
                Money.parse("GBP 850.00"),
                null,
                BigDecimal.TWO,
                TODAY,
                DeclarationOfInterests.nothing());

        assertThat(failures(() -> OfferCheck.complete(offer, sealedCall(), TODAY)))
                .containsExactly("answers[VEN] repeated", "answers[NEW] unknown-criterion", "answers[GOV] missing");
    }

    @Test
    void refusesAStartInThePast() {
        assertThat(failures(() -> OfferCheck.complete(offer(), sealedCall(), LocalDate.parse("2026-04-02"))))
                .containsExactly("earliestStart in-the-past");
    }

    @Test
    void refusesADeclarationThatSaysNothingOrContradictsItself() {
        var silent = withInterests(new DeclarationOfInterests(false, List.of()));
        var contradictory = withInterests(new DeclarationOfInterests(
                true, List.of(new Interest(Interest.Kind.COMMISSION, "Paid by a hosting supplier"))));

        assertThat(failures(() -> OfferCheck.complete(silent, sealedCall(), TODAY)))
                .containsExactly("interests missing");
        assertThat(failures(() -> OfferCheck.complete(contradictory, sealedCall(), TODAY)))
                .containsExactly("interests contradiction");
    }

    @Test
    void namesThePriceThatCannotBePaid() {
        Function<Money, Optional<String>> tooMuch = gross -> Optional.of("No payment of " + gross);
        var whole = new Offer(
                offer().answers(), null, Money.parse("GBP 0.01"), null, TODAY, DeclarationOfInterests.nothing());

        assertThat(catchThrowableOfType(
                                InvalidInput.class, () -> OfferCheck.payable(offer("0.10"), sealedCall(), tooMuch))
                        .errors())
                .containsExactly(new FieldError("dayRate", "payment-out-of-range", "No payment of GBP 0.30"));
        assertThat(catchThrowableOfType(InvalidInput.class, () -> OfferCheck.payable(whole, advisoryCall(), tooMuch))
                        .errors())
                .containsExactly(new FieldError("price", "payment-out-of-range", "No payment of GBP 0.01"));
        assertThatCode(() -> OfferCheck.payable(offer(), sealedCall(), gross -> Optional.empty()))
                .doesNotThrowAnyException();
    }

    private static Offer withRate(String money) {
        return new Offer(
                offer().answers(), Money.parse(money), null, BigDecimal.TWO, TODAY, DeclarationOfInterests.nothing());
    }

    private static Offer withInterests(DeclarationOfInterests interests) {
        return new Offer(offer().answers(), Money.parse("GBP 850.00"), null, BigDecimal.TWO, TODAY, interests);
    }

    private static List<String> failures(ThrowingCallable check) {
        return catchThrowableOfType(InvalidInput.class, check).errors().stream()
                .map(error -> error.field() + " " + error.rule())
                .toList();
    }
}
