package io.pilotage.localstack;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something outside this process, which nobody announces, by looking again and again. */
final class Waiting {
    private static final long PAUSE_MILLIS = 50;

    private Waiting() {}

    /** Whether the condition came true within the time. */
    static boolean until(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServerFailure("Interrupted while waiting", e);
            }
        }
        return true;
    }
}
