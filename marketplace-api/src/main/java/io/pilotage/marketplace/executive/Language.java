package io.pilotage.marketplace.executive;

import org.jspecify.annotations.Nullable;

/**
 * A language that a person speaks.
 *
 * @param name in English, e.g. "Welsh"
 */
public record Language(@Nullable String name, @Nullable Fluency fluency) {}
