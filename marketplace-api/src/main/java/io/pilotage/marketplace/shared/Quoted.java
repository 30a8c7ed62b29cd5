package io.pilotage.marketplace.shared;

import java.util.regex.Pattern;

/** Other people's words inside ours, for mails: in quotation marks, and never so that a mail program makes a link of them. */
public final class Quoted {

    /** What makes a link of the words around it: evil.example, a@evil.example, https://evil. */
    private static final Pattern LINKING = Pattern.compile("(?<=\\S)([.@:/])(?=\\S)");

    private static final Pattern QUOTES_AND_SPACES = Pattern.compile("[“”\\s]+");

    private Quoted() {}

    /** A name of a person, an organisation or a firm. */
    public static String name(String name) {
        return "“"
                + LINKING.matcher(
                                QUOTES_AND_SPACES.matcher(name).replaceAll(" ").strip())
                        .replaceAll("$1 ") + "”";
    }
}
