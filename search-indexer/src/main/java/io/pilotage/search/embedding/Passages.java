package io.pilotage.search.embedding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts long texts into passages that the model reads whole: it pays no heed to what comes after some 250 words. */
final class Passages {

    private static final int WORDS = 180;
    private static final int MOST_PASSAGES = 40;
    private static final int LONGEST_WORD = 100;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private Passages() {}

    /** Passages of about equal length, in order; what is left of an enormous text after forty of them is dropped. */
    static List<String> of(String text) {
        var words = SPACE.splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word)
                .limit((long) WORDS * MOST_PASSAGES)
                .toArray(String[]::new);
        int count = Math.ceilDiv(words.length, WORDS);
        var passages = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            int from = (int) ((long) words.length * i / count);
            int to = (int) ((long) words.length * (i + 1) / count);
            passages.add(String.join(" ", Arrays.copyOfRange(words, from, to)));
        }
        return passages;
    }
}
