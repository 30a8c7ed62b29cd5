package io.pilotage.marketplace.matching;

import org.jspecify.annotations.Nullable;

/** Quotes a profile briefly. */
final class Quote {

    private static final int LONGEST = 160;

    private Quote() {}

    /** The first sentence in quotation marks, cut at a word when it is long. */
    static String firstSentence(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int end = line.indexOf(". ");
        String sentence = end < 0 ? line : line.substring(0, end + 1);
        if (sentence.length() > LONGEST) {
            int space = sentence.lastIndexOf(' ', LONGEST);
            sentence = sentence.substring(0, space < 0 ? LONGEST : space) + "…";
        }
        return "“" + sentence + "”";
    }

    static String orNothing(@Nullable String text) {
        return text == null || text.isBlank() ? "" : ": " + firstSentence(text);
    }
}
