package io.pilotage.stripe.simulator.api;

import io.pilotage.stripe.simulator.request.StripeError;
import java.util.Map;

/** The smallest and largest amounts of a payment, and what Stripe charges for one. */
final class Amounts {
    private static final long LARGEST = 99_999_999;
    private static final Map<String, Long> SMALLEST = Map.of(
            "gbp", 30L, "eur", 50L, "usd", 50L, "jpy", 50L, "sek", 300L, "nok", 300L, "dkk", 250L, "pln", 200L, "czk",
            1500L);

    private Amounts() {}

    static void check(long amount, String currency, String parameter) {
        if (amount < SMALLEST.getOrDefault(currency, 50L)) {
            throw StripeError.invalid(
                    "amount_too_small",
                    parameter,
                    "The total amount is below the least that can be charged in " + currency + ".");
        }
        if (amount > LARGEST) {
            throw StripeError.invalid("amount_too_large", parameter, "Amount must be no more than " + LARGEST + ".");
        }
    }

    /** Stripe's list price for UK cards: 1.5 % and 20p, rounded half up. */
    static long fee(long amount) {
        return (amount * 15 + 500) / 1000 + 20;
    }
}
