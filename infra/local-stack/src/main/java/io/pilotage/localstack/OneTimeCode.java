package io.pilotage.localstack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The one-time code (RFC 6238) of the demonstration accounts, which all have the same, public secret in the local realm. */
public final class OneTimeCode {

    /** How long one code is shown before the next. */
    public static final Duration PERIOD = Duration.ofSeconds(30);

    private static final byte[] SECRET = "pilotage-demo-one-time-code".getBytes(StandardCharsets.US_ASCII);
    private static final String ALGORITHM = "HmacSHA1";
    private static final int DIGITS = 1_000_000;

    private OneTimeCode() {}

    /** The six digits that are good at this moment; each account takes a code once. */
    public static String at(Instant moment) {
        return at(moment, SECRET);
    }

    /** The same for an account with a secret of its own. */
    public static String at(Instant moment, byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(moment.getEpochSecond() / PERIOD.toSeconds())
                    .array());
            int offset = hash[hash.length - 1] & 0x0f;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % DIGITS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
