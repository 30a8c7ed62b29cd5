package io.pilotage.marketplace.limits;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/**
 * So much within so long, refilled evenly; written {@code 300/1m} in the configuration.
 *
 * @param most 1 or more, and what may be taken at once after a pause
 */
public record Allowance(long most, Duration within) {

    public Allowance {
        if (most < 1 || !within.isPositive()) {
            throw new IllegalArgumentException(
                    "An allowance is a number and a time, both above nothing, such as 300/1m.");
        }
    }

    Allowance times(int factor) {
        return new Allowance(Math.multiplyExact(most, factor), within);
    }

    /** As it is written in the configuration. */
    @Override
    public String toString() {
        return most + "/" + within;
    }

    /** Reads {@code 300/1m}, {@code 20/PT1H}. */
    public static Allowance valueOf(String written) {
        int slash = written.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("An allowance is written like 300/1m, not " + written + ".");
        }
        return new Allowance(
                Long.parseLong(written.substring(0, slash).strip()),
                DurationStyle.detectAndParse(written.substring(slash + 1).strip()));
    }
}
