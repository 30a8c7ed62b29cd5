package io.pilotage.search.embedding;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes out of a text who it is about, so that nobody is nearer to anything for their name or their sex. */
final class Impartial {

    private static final Set<String> PERSONS = Set.of(
            "he",
            "she",
            "they",
            "him",
            "her",
            "them",
            "his",
            "hers",
            "their",
            "theirs",
            "himself",
            "herself",
            "themselves",
            "mr",
            "mrs",
            "mx");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Impartial() {}

    /** @param name of the person whom the text is about, taken out as it is spelt; may be empty */
    static String text(String text, String name) {
        // One pass by hand: every text is read like this whenever it is indexed, and expressions took most of that
        // time.
        var names = SPACE.split(name.strip());
        var rest = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = isInWord(text, at - 1) ? at : endOfPerson(text, at, names);
            if (end > at) {
                addSpace(rest);
                at = end;
            } else if (isSpace(text.charAt(at))) {
                addSpace(rest);
                at++;
            } else {
                rest.append(text.charAt(at++));
            }
        }
        return rest.toString().strip();
    }

    /** Where the name or the pronoun that begins here ends; the place itself when none does. */
    private static int endOfPerson(String text, int start, String[] names) {
        for (var name : names) {
            int end = start + name.length();
            if (text.startsWith(name, start) && !isInWord(text, end)) {
                return end;
            }
        }
        int end = start;
        while (isInWord(text, end)) {
            end++;
        }
        return PERSONS.contains(text.substring(start, end).toLowerCase(Locale.ROOT)) ? end : start;
    }

    private static boolean isInWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character >= '\t' && character <= '\r';
    }

    private static void addSpace(StringBuilder text) {
        if (text.isEmpty() || text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }
}
