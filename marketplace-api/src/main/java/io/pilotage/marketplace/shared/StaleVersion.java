package io.pilotage.marketplace.shared;

/** Somebody else saved the thing after the caller read it. */
public final class StaleVersion extends RuleViolation {

    public StaleVersion(long expected, long actual) {
        super(
                Kind.STALE,
                "stale-version",
                "This was changed meanwhile (you have version " + expected + ", the latest is " + actual
                        + "). Load it again and repeat your change.");
    }

    /** Throws unless the version that the caller read is still the stored one. */
    public static void check(long expected, long actual) {
        if (expected != actual) {
            throw new StaleVersion(expected, actual);
        }
    }
}
