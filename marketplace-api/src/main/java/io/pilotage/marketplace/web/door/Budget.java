package io.pilotage.marketplace.web.door;

import java.util.concurrent.atomic.AtomicLong;

/** So many bytes at once, for all requests together. */
final class Budget {

    private final AtomicLong left;

    Budget(long bytes) {
        left = new AtomicLong(bytes);
    }

    /** @return false, and nothing is taken, when fewer are left */
    boolean take(long bytes) {
        return left.getAndUpdate(present -> present < bytes ? present : present - bytes) >= bytes;
    }

    void giveBack(long bytes) {
        left.addAndGet(bytes);
    }

    long left() {
        return left.get();
    }
}
