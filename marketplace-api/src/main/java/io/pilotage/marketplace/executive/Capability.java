package io.pilotage.marketplace.executive;

import org.jspecify.annotations.Nullable;

/**
 * How well a person masters one responsibility or skill, and what shows it.
 *
 * @param code the responsibility or skill
 * @param level 1 to 4 (see {@link Mastery}); 0 while the person has not chosen one yet
 * @param evidence what the person did that shows this level, in a sentence or two
 */
public record Capability<C extends Enum<C>>(
        C code, int level, @Nullable String evidence) {}
