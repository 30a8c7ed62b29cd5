package io.pilotage.marketplace.shared;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.net.URI;
import java.util.regex.Pattern;

/** Tells addresses from other text. */
public final class Addresses {

    /** RFC 5321, section 4.5.3.1.3, without the brackets of a path. */
    private static final int LONGEST_OF_MAIL = 254;

    private static final Pattern OF_MAIL = Pattern.compile("^[!-?A-~]{1,64}+@[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)++$");

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

    /**
     * Whether mail can be sent there; as strict as the sending, which must not fail later. What stands before the @ is in ASCII, as with
     * those who register; the domain may be in any script.
     */
    public static boolean isOfMail(String text) {
        try {
            if (text.length() > LONGEST_OF_MAIL) {
                return false;
            }
            String ascii = inAscii(text);
            return OF_MAIL.matcher(ascii).matches()
                    && new InternetAddress(ascii, true).getAddress().equals(ascii);
        } catch (IllegalArgumentException | AddressException malformed) {
            return false;
        }
    }

    /**
     * The same address with its domain as name servers and mail servers know it (Punycode, RFC 3492).
     *
     * @throws IllegalArgumentException if it has no domain, or one that cannot be
     */
    public static String inAscii(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("No @ in " + address);
        }
        return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
    }

    /** Whether both lead to the same place, however their letters and scripts are written. */
    public static boolean same(String one, String other) {
        try {
            return inAscii(one).equalsIgnoreCase(inAscii(other));
        } catch (IllegalArgumentException malformed) {
            return one.equalsIgnoreCase(other);
        }
    }
}
