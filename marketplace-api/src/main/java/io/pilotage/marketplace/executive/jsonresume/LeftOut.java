package io.pilotage.marketplace.executive.jsonresume;

/**
 * A part of a resume that did not get into the profile as it stood there.
 *
 * @param path where it is in the resume, e.g. {@code work[2].startDate}
 * @param rule stable name of why, in kebab case, e.g. {@code unreadable}
 * @param reason why, and what to do about it, in a sentence
 */
public record LeftOut(String path, String rule, String reason) {}
