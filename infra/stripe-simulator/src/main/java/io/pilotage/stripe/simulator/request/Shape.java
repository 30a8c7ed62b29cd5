package io.pilotage.stripe.simulator.request;

import tools.jackson.databind.JsonNode;

/** What one parameter may be. Checking turns the decoded text into a typed value, or says in Stripe's terms why not. */
@FunctionalInterface
public interface Shape {
    /**
     * @param name the full name, such as {@code line_items[0][quantity]}, for messages
     * @throws StripeError when the value does not fit
     */
    JsonNode check(String name, JsonNode value);
}
