package io.pilotage.marketplace.shared;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes UUIDs of version 7 (RFC 9562, section 5.7; the fraction of the millisecond by section 6.2, method 3): sorted in the
 * order in which one process made them, and unguessable in their last 62 bits.
 */
public final class Uuids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FRACTION_BITS = 12;
    private static final long FRACTIONS = 1 << FRACTION_BITS;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private static final AtomicLong LATEST = new AtomicLong();

    private Uuids() {}

    /** A new UUID: 48 bits of Unix time in milliseconds, 12 bits of its fraction, and each greater than the one before. */
    public static UUID next() {
        Instant now = Instant.now();
        long present =
                (now.toEpochMilli() << FRACTION_BITS) + now.getNano() % NANOS_PER_MILLI * FRACTIONS / NANOS_PER_MILLI;
        long time = LATEST.updateAndGet(latest -> Math.max(latest + 1, present));
        long high = (time >>> FRACTION_BITS << 16) | 0x7000L | (time & (FRACTIONS - 1));
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
