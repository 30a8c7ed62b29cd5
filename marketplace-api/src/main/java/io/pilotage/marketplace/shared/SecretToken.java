package io.pilotage.marketplace.shared;

import java.security.SecureRandom;
import java.util.Base64;

/** What makes a link secret: nobody can guess it, and since only its hash is kept, nobody can read it from the database. */
public record SecretToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    /** A new one, of letters, digits, hyphens and underscores. */
    public static SecretToken next() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** What is kept of it. */
    public String hash() {
        return Sha256.hex(value);
    }

    /** Tells nothing, so that no log does. */
    @Override
    public String toString() {
        return "SecretToken";
    }
}
