package io.pilotage.marketplace.moderation;

import org.jspecify.annotations.Nullable;

/**
 * What tells an organisation or a firm apart from others.
 *
 * @param where in which it must differ from others, as a moderator reads it, e.g. the label of a region
 * @param registryNumber of the company or charity, or null
 */
public record NamedBody(String name, String where, @Nullable String registryNumber) {}
