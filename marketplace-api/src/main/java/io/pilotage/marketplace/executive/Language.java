package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.LanguageNames;
import org.jspecify.annotations.Nullable;

/**
 * A language that a person speaks.
 *
 * @param name in English, e.g. "Welsh"
 */
public record Language(@Nullable String name, @Nullable Fluency fluency) {

    /** Spells a known name in its one way. */
    public Language {
        name = name == null ? null : LanguageNames.spelled(name);
    }
}
