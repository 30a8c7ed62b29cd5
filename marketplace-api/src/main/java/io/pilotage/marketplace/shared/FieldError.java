package io.pilotage.marketplace.shared;

/**
 * One field that breaks one rule.
 *
 * @param field path as the caller wrote it, e.g. {@code criteria[2].weight}
 * @param rule stable name of the rule in kebab case, e.g. {@code too-long}
 * @param message what to do about it, in a sentence
 */
public record FieldError(String field, String rule, String message) {}
