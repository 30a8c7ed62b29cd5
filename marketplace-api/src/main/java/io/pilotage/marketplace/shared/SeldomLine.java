package io.pilotage.marketplace.shared;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/** A warning for what may befall each request while something is out of order: once a minute, with how many others there were. */
public final class SeldomLine {

    private static final long BETWEEN = Duration.ofMinutes(1).toNanos();

    private final Logger log;
    private final String what;
    private final LongSupplier nanoseconds;
    private final AtomicLong next;
    private final AtomicLong leftOut = new AtomicLong();

    /** @param what what befell the request; why is said behind it */
    public SeldomLine(Logger log, String what) {
        this(log, what, System::nanoTime);
    }

    SeldomLine(Logger log, String what, LongSupplier nanoseconds) {
        this.log = log;
        this.what = what;
        this.nanoseconds = nanoseconds;
        this.next = new AtomicLong(nanoseconds.getAsLong());
    }

    public void warn(Throwable why) {
        long now = nanoseconds.getAsLong();
        long due = next.get();
        if (now - due < 0 || !next.compareAndSet(due, now + BETWEEN)) {
            leftOut.incrementAndGet();
            return;
        }
        long others = leftOut.getAndSet(0);
        log.warn(
                "{}{}: {}", what, others == 0 ? "" : " (" + others + " more since the last such line)", why.toString());
    }
}
