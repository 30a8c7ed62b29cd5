package io.pilotage.marketplace.bidding;

import static java.util.Objects.requireNonNull;

import io.pilotage.marketplace.shared.Checks;
import io.pilotage.marketplace.shared.InvalidInput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Checks an offer against its call for bids and names every field that fails; answers are named {@code answers[CODE]}. */
final class OfferCheck {

    /** Unknown and repeated answers are named one by one, but not without end. */
    private static final int FORGIVEN_ANSWERS = 10;

    private static final int LONGEST_ANSWER = 4000;
    private static final int LONGEST_INTEREST = 1000;
    private static final int MOST_INTERESTS = 20;

    private final Offer offer;
    private final CallForBids call;
    private final Checks checks = new Checks();

    private OfferCheck(Offer offer, CallForBids call) {
        this.offer = offer;
        this.call = call;
    }

    /** What is there must be sound; anything may be missing. */
    static void draft(Offer offer, CallForBids call) {
        var check = new OfferCheck(offer, call);
        check.sound();
        check.checks.orThrow();
    }

    /** Everything that the call asks for must be there, and sound. */
    static void complete(Offer offer, CallForBids call, LocalDate today) {
        var check = new OfferCheck(offer, call);
        check.sound();
        check.nothingMissing(today);
        check.checks.orThrow();
    }

    /**
     * A complete offer must be such that its first payment, for the days of a month or for the whole work, can be made.
     *
     * @param unpayable why so much gross cannot be paid at once
     */
    static void payable(Offer offer, CallForBids call, Function<Money, Optional<String>> unpayable) {
        Money gross = call.fixedPrice()
                ? offer.amount(call)
                : offer.amount(call).multipliedBy(requireNonNull(offer.daysPerMonth()), RoundingMode.HALF_EVEN);
        unpayable.apply(gross).ifPresent(sentence -> {
            throw new InvalidInput(call.fixedPrice() ? "price" : "dayRate", "payment-out-of-range", sentence);
        });
    }

    private void sound() {
        Set<String> known = new HashSet<>();
        call.criteria().forEach(criterion -> known.add(criterion.code()));
        Set<String> answered = new HashSet<>();
        checks.that(
                offer.answers().size() <= known.size() + FORGIVEN_ANSWERS,
                "answers",
                "too-many",
                "There are more answers than criteria.");
        if (!checks.errors().isEmpty()) {
            return;
        }
        for (Answer answer : offer.answers()) {
            String field = "answers[" + answer.criterion() + "]";
            checks.that(
                            known.contains(answer.criterion()),
                            field,
                            "unknown-criterion",
                            "The engagement has no such criterion.")
                    .that(answered.add(answer.criterion()), field, "repeated", "Please answer each criterion once.")
                    .upTo(answer.text(), field, LONGEST_ANSWER);
        }
        money(offer.dayRate(), "dayRate");
        money(offer.price(), "price");
        checks.that(
                        offer.dayRate() == null || !call.fixedPrice(),
                        "dayRate",
                        "not-asked",
                        "This engagement asks for one price, not a day rate.")
                .that(
                        offer.price() == null || call.fixedPrice(),
                        "price",
                        "not-asked",
                        "This engagement asks for a day rate, not one price.")
                .between(offer.daysPerMonth(), "daysPerMonth", "0.5", "23");
        DeclarationOfInterests interests = offer.interests();
        if (interests != null) {
            declared(interests);
        }
    }

    private void declared(DeclarationOfInterests interests) {
        checks.that(
                        !interests.nothingToDeclare() || interests.interests().isEmpty(),
                        "interests",
                        "contradiction",
                        "You declare interests and also that there are none. Please keep one of the two.")
                .that(
                        interests.interests().size() <= MOST_INTERESTS,
                        "interests",
                        "too-many",
                        "Please keep this to 20 interests.");
        for (int i = 0; i < interests.interests().size(); i++) {
            checks.upTo(interests.interests().get(i).description(), described(i), LONGEST_INTEREST);
        }
    }

    private void money(@Nullable Money money, String field) {
        if (money == null) {
            return;
        }
        checks.that(
                        money.getCurrencyUnit().equals(call.currency()),
                        field,
                        "wrong-currency",
                        "Please offer in " + call.currency().getCode() + ", the currency of this engagement.")
                .that(money.isPositive(), field, "not-positive", "Please enter an amount above zero.")
                .that(
                        money.getAmount().compareTo(new BigDecimal("10000000")) <= 0,
                        field,
                        "out-of-range",
                        "Please enter an amount of at most 10 million.");
    }

    private void nothingMissing(LocalDate today) {
        for (CallForBids.Criterion criterion : call.criteria()) {
            checks.that(
                    offer.answerTo(criterion.code())
                            .filter(text -> !text.isBlank())
                            .isPresent(),
                    "answers[" + criterion.code() + "]",
                    "missing",
                    "Please give your evidence for: " + criterion.text());
        }
        if (call.fixedPrice()) {
            checks.present(offer.price(), "price");
        } else {
            checks.present(offer.dayRate(), "dayRate").present(offer.daysPerMonth(), "daysPerMonth");
        }
        LocalDate start = offer.earliestStart();
        checks.present(start, "earliestStart")
                .that(
                        start == null || !start.isBefore(today),
                        "earliestStart",
                        "in-the-past",
                        "Please choose today or a later day.")
                .that(
                        start == null || !start.isAfter(today.plusYears(2)),
                        "earliestStart",
                        "too-late",
                        "Please choose a day within two years.");
        DeclarationOfInterests interests = offer.interests();
        checks.that(
                interests != null
                        && (interests.nothingToDeclare()
                                || !interests.interests().isEmpty()),
                "interests",
                "missing",
                "Please declare your interests, or say that there is nothing to declare.");
        for (int i = 0; interests != null && i < interests.interests().size(); i++) {
            Interest interest = interests.interests().get(i);
            checks.present(interest.kind(), "interests[" + i + "].kind")
                    .text(interest.description(), described(i), 3, LONGEST_INTEREST);
        }
    }

    private static String described(int interest) {
        return "interests[" + interest + "].description";
    }
}
