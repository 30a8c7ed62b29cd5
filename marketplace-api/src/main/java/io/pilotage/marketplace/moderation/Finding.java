package io.pilotage.marketplace.moderation;

/**
 * Something in a submission that a moderator should look at; never a decision by itself.
 *
 * @param rule stable name, e.g. {@code contact-details}
 * @param quote the words that raised it
 * @param explanation why it may matter, in a sentence
 */
public record Finding(String rule, String quote, String explanation) {}
