package io.pilotage.marketplace.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.billing.StripeLooks.Unexplained;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.testing.PaymentTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever moves at Stripe past us is found, on whichever side there is more. */
@PaymentTest
class BooksAgainstStripeIT extends PaymentScene {

    private static final Money PART = Money.parse("GBP 5.00");
    private static final Money UNTOLD = Money.parse("USD 7.00");

    @Autowired
    private BooksAgainstStripe books;

    @Autowired
    private Clock clock;

    @Test
    void tellsWhatStripeHasMoreAndWhatItHasLess() {
        pay();
        assertBookedOnce();
        Money before = difference(CurrencyUnit.GBP);

        stripe.refund(
                jdbc.sql("select stripe_charge from billing.charge where reference = :reference")
                        .param("reference", reference.value())
                        .query(String.class)
                        .single(),
                PART);
        assertThat(difference(CurrencyUnit.GBP)).isEqualTo(before.plus(PART));

        assertThat(difference(CurrencyUnit.USD)).isEqualTo(Money.zero(CurrencyUnit.USD));
        stripe.pay(stripe.page(Uuids.next(), UNTOLD));
        assertThat(difference(CurrencyUnit.USD))
                .as("all but the card costs")
                .isBetween(UNTOLD.negated(), UNTOLD.negated().plus(Money.parse("USD 1.00")));
    }

    /** As that of a node that stood still while others looked again. */
    @Test
    void keepsWhatALaterLookCouldNotExplainWhenAnEarlierOneEndsAfterIt() {
        Instant later = clock.instant();
        Instant earlier = later.minus(Duration.ofHours(1));
        looks.finish(later, List.of(new Unexplained("tr_forgotten", PART, earlier)));

        looks.finish(earlier, List.of());

        assertThat(unexplained()).contains("tr_forgotten");
        looks.finish(later, List.of());
        assertThat(unexplained()).doesNotContain("tr_forgotten");
    }

    private List<String> unexplained() {
        return jdbc.sql("select stripe_id from billing.stripe_unexplained")
                .query(String.class)
                .list();
    }

    /** What the books have more at Stripe than Stripe has. */
    private Money difference(CurrencyUnit currency) {
        books.compare();
        return jdbc.sql("select minor from billing.stripe_difference where currency = :currency")
                .param("currency", currency.getCode())
                .query(Long.class)
                .optional()
                .map(minor -> Money.ofMinor(currency, minor))
                .orElse(Money.zero(currency));
    }
}
