package io.pilotage.marketplace.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of text or bytes, in lower-case hex. */
public final class Sha256 {

    private Sha256() {}

    public static String hex(String text) {
        return hex(text, new byte[0]);
    }

    /** Of {@code text} and then {@code bytes}, without making one of the two. */
    public static String hex(String text, byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
