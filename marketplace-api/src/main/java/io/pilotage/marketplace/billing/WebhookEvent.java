package io.pilotage.marketplace.billing;

/**
 * Word from Stripe that an object of it changed; its signature has been verified.
 *
 * @param object Stripe's id of the object
 */
public record WebhookEvent(String id, String type, String object) {}
