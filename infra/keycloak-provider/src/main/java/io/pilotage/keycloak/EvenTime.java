package io.pilotage.keycloak;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Makes what takes longer for an account that exists last as long for one that does not. */
final class EvenTime implements AutoCloseable {

    private static final Duration LEAST = Duration.ofMillis(400);

    private final long end = System.nanoTime() + LEAST.toNanos();

    /** Waits until the least time is over. */
    @Override
    public void close() {
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
