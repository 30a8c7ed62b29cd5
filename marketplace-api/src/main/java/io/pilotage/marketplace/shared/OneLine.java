package io.pilotage.marketplace.shared;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/** Texts that stay in one line and show all that they hold. */
final class OneLine {

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    /** Scripts whose letters look the same with a joiner between them. */
    private static final Set<UnicodeScript> NEVER_JOINED = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED);

    private OneLine() {}

    /** No line breaks, other control characters or invisible ones; joiners only between letters that need them, as in Persian and Hindi. */
    static boolean is(String text) {
        int[] line = text.strip().codePoints().toArray();
        return IntStream.range(0, line.length).noneMatch(at -> switch (line[at]) {
            case NON_JOINER, JOINER ->
                !(at > 0 && at < line.length - 1 && joined(line[at - 1]) && joined(line[at + 1]));
            default -> invisible(line[at]);
        });
    }

    private static boolean invisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static boolean joined(int character) {
        return (Character.isLetter(character) || mark(character))
                && !NEVER_JOINED.contains(UnicodeScript.of(character));
    }

    private static boolean mark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
