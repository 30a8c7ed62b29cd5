package io.pilotage.keycloak;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SingleUseObjectProvider;

/** How many mails a stranger may cause: to one address, and from one network address. The counts are shared by all nodes. */
final class MailLimits {

    private static final int TO_AN_ADDRESS = 5;
    private static final Duration PER_ADDRESS = Duration.ofHours(6);
    private static final int FROM_A_NETWORK = Integer.getInteger("pilotage.mails-from-a-network", 60);
    private static final Duration PER_NETWORK = Duration.ofHours(1);

    private final SingleUseObjectProvider counts;
    private final String network;

    MailLimits(KeycloakSession session) {
        counts = session.singleUseObjects();
        network = Network.of(session.getContext().getConnection().getRemoteAddr());
    }

    /** Counts one more from the network address of this request; false if that is too many. */
    boolean allowFromHere() {
        return allow("network " + network, FROM_A_NETWORK, PER_NETWORK);
    }

    /** Counts one more to this address; false if that is too many. */
    boolean allowTo(String address) {
        return allow("address " + address.strip().toLowerCase(Locale.ROOT), TO_AN_ADDRESS, PER_ADDRESS);
    }

    private boolean allow(String whose, int limit, Duration period) {
        String key = "pilotage-mail-" + hash(whose);
        for (int place = 0; place < limit; place++) {
            if (counts.putIfAbsent(key + place, period.toSeconds())) {
                return true;
            }
        }
        return false;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
