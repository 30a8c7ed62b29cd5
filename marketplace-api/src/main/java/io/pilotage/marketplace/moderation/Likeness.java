package io.pilotage.marketplace.moderation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How alike two texts are: the Jaccard index of their runs of three words (w-shingling, Broder 1997). */
final class Likeness {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\W+");

    private static final int RUN = 3;

    private Likeness() {}

    /** From 0 (nothing shared) to 1 (the same runs); 0 for texts shorter than a run. */
    static double of(String one, String other) {
        Set<List<String>> ours = runs(one);
        Set<List<String>> theirs = runs(other);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return 0;
        }
        long shared = ours.stream().filter(theirs::contains).count();
        return (double) shared / (ours.size() + theirs.size() - shared);
    }

    private static Set<List<String>> runs(String text) {
        List<String> words = BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        Set<List<String>> runs = new HashSet<>();
        for (int start = 0; start + RUN <= words.size(); start++) {
            runs.add(words.subList(start, start + RUN));
        }
        return runs;
    }
}
