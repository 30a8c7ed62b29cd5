package io.pilotage.search;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleSupplier;

/**
 * Reads figures for the operator, whenever they are asked for. All of a process are asked for together, by somebody who waits only so long:
 * after one that cannot be read, or once reading has taken long, the rest are not waited for. They are told as not a number.
 */
public final class Figures {

    private static final Duration TOGETHER = Duration.ofSeconds(10);
    private static final long PATIENCE = Duration.ofSeconds(4).toNanos();

    private static long begun = System.nanoTime();
    private static long spent;

    private Figures() {}

    public static double read(DoubleSupplier figure) {
        long asked = System.nanoTime();
        if (!isWaitedFor(asked)) {
            return Double.NaN;
        }
        // In a thread of its own: a line that has just fallen silent is given up later than anybody waits here.
        var reading = new FutureTask<Double>(figure::getAsDouble);
        Thread.ofVirtual().name("figure").start(reading);
        try {
            double read = reading.get(PATIENCE, TimeUnit.NANOSECONDS);
            spend(System.nanoTime() - asked);
            return read;
        } catch (ExecutionException | TimeoutException away) {
            spend(PATIENCE);
            return Double.NaN;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Double.NaN;
        }
    }

    private static synchronized boolean isWaitedFor(long now) {
        if (now - begun > TOGETHER.toNanos()) {
            begun = now;
            spent = 0;
        }
        return spent < PATIENCE;
    }

    private static synchronized void spend(long nanoseconds) {
        spent += nanoseconds;
    }
}
