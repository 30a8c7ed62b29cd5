package io.pilotage.stripe.simulator.api;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The test card numbers that Stripe publishes, each with the outcome that it always has. */
public enum TestCard {
    VISA("4242424242424242", "visa", false, null, null, "Succeeds"),
    MASTERCARD("5555555555554444", "mastercard", false, null, null, "Succeeds"),
    VISA_AVAILABLE_AT_ONCE(
            "4000000000000077", "visa", false, null, null, "Succeeds, and the money is available at once"),
    AUTHENTICATION("4000002500003155", "visa", true, null, null, "Needs authentication"),
    AUTHENTICATION_ALWAYS("4000002760003184", "visa", true, null, null, "Needs authentication"),
    DECLINED("4000000000000002", "visa", false, "generic_decline", "Your card was declined.", "Is declined"),
    INSUFFICIENT_FUNDS(
            "4000000000009995",
            "visa",
            false,
            "insufficient_funds",
            "Your card has insufficient funds.",
            "Lacks the funds"),
    LOST("4000000000009987", "visa", false, "lost_card", "Your card was declined.", "Was reported lost");

    private final String number;
    private final String brand;
    private final boolean authentication;
    private final @Nullable String decline;
    private final @Nullable String message;
    private final String outcome;

    TestCard(
            String number,
            String brand,
            boolean authentication,
            @Nullable String decline,
            @Nullable String message,
            String outcome) {
        this.number = number;
        this.brand = brand;
        this.authentication = authentication;
        this.decline = decline;
        this.message = message;
        this.outcome = outcome;
    }

    /** Finds a card by its number, with or without spaces. */
    public static Optional<TestCard> of(String typed) {
        String digits = typed.replaceAll("[\\s-]", "");
        return Arrays.stream(values())
                .filter(card -> card.number.equals(digits))
                .findFirst();
    }

    public String number() {
        return number;
    }

    public String outcome() {
        return outcome;
    }

    String brand() {
        return brand;
    }

    String last4() {
        return number.substring(12);
    }

    boolean needsAuthentication() {
        return authentication;
    }

    @Nullable
    String declineCode() {
        return decline;
    }

    @Nullable
    String declineMessage() {
        return message;
    }
}
