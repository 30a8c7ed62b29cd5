package io.pilotage.search;

import org.jspecify.annotations.Nullable;

/**
 * A responsibility or skill that an executive claims.
 *
 * @param code name of the responsibility or skill
 * @param level 1 (has taken part) to 4 (leads others in it)
 * @param evidence what shows it, in the executive's words
 */
public record Capability(String code, int level, @Nullable String evidence) {

    public Capability {
        if (level < 1 || level > 4) {
            throw new IllegalArgumentException("level must be 1 to 4, not " + level);
        }
    }
}
