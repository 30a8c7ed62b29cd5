package io.pilotage.marketplace.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Signs with HMAC-SHA256, in hex; nobody without the key can make or change an entry, a link of the chain or an anchor. */
@Component
class AuditSeal {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    AuditSeal(AuditSettings settings) {
        this.key = new SecretKeySpec(settings.key().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Of everything that an entry says. */
    String of(StoredEntry entry) {
        return sign(String.join(
                "\n",
                "entry",
                entry.id().toString(),
                entry.at().toString(),
                String.valueOf(entry.actor()),
                entry.action(),
                entry.subjectKind(),
                entry.subject().toString(),
                String.valueOf(entry.sealedUntil()),
                entry.details()));
    }

    /** Of an entry at its place in the chain, after the one before. */
    String link(String previous, long position, StoredEntry entry) {
        return sign(String.join("\n", "link", previous, Long.toString(position), of(entry)));
    }

    String sign(String words) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }
}
