package io.pilotage.marketplace.shared;

import org.jspecify.annotations.Nullable;

/** The rule for every reason that people read who gave their time or their money: 10 to 2,000 characters. */
public final class WrittenReason {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 2_000;

    private WrittenReason() {}

    /**
     * The reason without blanks around it.
     *
     * @throws InvalidInput naming {@code field}
     */
    public static String of(@Nullable String written, String field) {
        return Checks.required(written, field, SHORTEST, LONGEST);
    }
}
