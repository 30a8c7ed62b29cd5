package io.pilotage.search;

import org.jspecify.annotations.Nullable;

/** An inclusive range; null leaves the end open. */
public record NumberRange(
        @Nullable Double atLeast, @Nullable Double atMost) {

    /** Leaves both ends open. */
    public static final NumberRange ANY = new NumberRange(null, null);

    /** Between two optional ends. */
    public static NumberRange between(@Nullable Number atLeast, @Nullable Number atMost) {
        return new NumberRange(
                atLeast == null ? null : atLeast.doubleValue(), atMost == null ? null : atMost.doubleValue());
    }

    /** Whether it excludes nothing. */
    public boolean isOpen() {
        return atLeast == null && atMost == null;
    }
}
