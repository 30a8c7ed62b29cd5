package io.pilotage.marketplace.shared;

import java.time.Duration;
import java.util.Optional;

/** Somebody does something more often than the limits allow; they may try again after a while. */
public final class TooMany extends RuleViolation {

    private final Duration retryAfter;

    /**
     * @param what what there is too much of, in the plural, e.g. {@code searches}
     * @param retryAfter when there may be one more
     */
    public TooMany(String what, Duration retryAfter) {
        super(
                Kind.TOO_MANY,
                "too-many-requests",
                "Too many " + what + ". Please try again in " + words(retryAfter) + ".");
        this.retryAfter = retryAfter;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(Duration.ofSeconds(retryAfterSeconds()));
    }

    /** Whole seconds until there may be one more, at least 1: the header {@code Retry-After}. */
    public long retryAfterSeconds() {
        return seconds(retryAfter);
    }

    private static long seconds(Duration time) {
        return Math.max(1, time.plusNanos(999_999_999).toSeconds());
    }

    private static String words(Duration time) {
        long seconds = seconds(time);
        if (seconds < 90) {
            return seconds == 1 ? "a second" : seconds + " seconds";
        }
        long minutes = (seconds + 59) / 60;
        return minutes < 90 ? minutes + " minutes" : (minutes + 59) / 60 + " hours";
    }
}
