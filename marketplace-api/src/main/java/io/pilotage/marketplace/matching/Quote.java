package io.pilotage.marketplace.matching;

import org.jspecify.annotations.Nullable;

/** Quotes a profile briefly. */
final class Quote {

    private static final int LONGEST = 160;

    private Quote() {}

    /** The first sentence in quotation marks, cut at a word when it is long. */
    static String firstSentence(String text) {
        String sentence = unbroken(text);
        if (sentence.length() > LONGEST) {
            int space = sentence.lastIndexOf(' ', LONGEST);
            sentence = sentence.substring(0, space < 0 ? LONGEST : space) + "…";
        }
        return "“" + sentence + "”";
    }

    /** Up to the first end of a sentence, with single spaces; read no further, as hundreds are quoted for every ranking. */
    private static String unbroken(String text) {
        StringBuilder sentence = new StringBuilder(LONGEST);
        boolean space = false;
        for (char character : text.strip().toCharArray()) {
            if (Character.isWhitespace(character)) {
                space = true;
            } else if (space && !sentence.isEmpty() && sentence.charAt(sentence.length() - 1) == '.') {
                break;
            } else {
                sentence.append(space ? " " : "").append(character);
                space = false;
            }
        }
        return sentence.toString();
    }

    static String orNothing(@Nullable String text) {
        return text == null || text.isBlank() ? "" : ": " + firstSentence(text);
    }
}
