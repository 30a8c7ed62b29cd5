package io.pilotage.marketplace.shared;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;

/** Tells addresses from other text. */
public final class Addresses {

    private Addresses() {}

    /** Whether this leads to a page of the web, with a host that has a domain. */
    public static boolean isOfTheWeb(String text) {
        try {
            var uri = URI.create(text);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost().contains(".");
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** Whether mail can be sent there; as strict as the sending, which must not fail later. */
    public static boolean isOfMail(String text) {
        try {
            return text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")
                    && new InternetAddress(text, true).getAddress().equals(text);
        } catch (AddressException malformed) {
            return false;
        }
    }
}
