package io.pilotage.marketplace.shared;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes UUIDs of version 7 (RFC 9562, section 5.7): sortable by creation time, unguessable in their last 74 bits. */
public final class Uuids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuids() {}

    /** A new UUID whose first 48 bits are the Unix time in milliseconds. */
    public static UUID next() {
        long randomHigh = RANDOM.nextLong();
        long high = (System.currentTimeMillis() << 16) | 0x7000L | (randomHigh & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
