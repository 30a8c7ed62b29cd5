package io.pilotage.marketplace.executive.jsonresume;

import io.pilotage.marketplace.executive.Fluency;
import io.pilotage.marketplace.executive.Mastery;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the profile's own terms in the free words of a resume, whatever their case and punctuation. */
final class Words {

    private static final Pattern OTHER_THAN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Map<String, Integer> LEVELS = Map.ofEntries(
            Map.entry("1", 1),
            Map.entry("beginner", 1),
            Map.entry("novice", 1),
            Map.entry("basic", 1),
            Map.entry("2", 2),
            Map.entry("intermediate", 2),
            Map.entry("competent", 2),
            Map.entry("proficient", 2),
            Map.entry("3", 3),
            Map.entry("senior", 3),
            Map.entry("4", 4),
            Map.entry("master", 4));

    private static final Map<String, Fluency> FLUENCIES = Map.ofEntries(
            Map.entry("elementary", Fluency.BASIC),
            Map.entry("beginner", Fluency.BASIC),
            Map.entry("a1", Fluency.BASIC),
            Map.entry("a2", Fluency.BASIC),
            Map.entry("intermediate", Fluency.CONVERSATIONAL),
            Map.entry("limitedworking", Fluency.CONVERSATIONAL),
            Map.entry("b1", Fluency.CONVERSATIONAL),
            Map.entry("b2", Fluency.CONVERSATIONAL),
            Map.entry("fluent", Fluency.PROFESSIONAL),
            Map.entry("advanced", Fluency.PROFESSIONAL),
            Map.entry("professionalworking", Fluency.PROFESSIONAL),
            Map.entry("fullprofessional", Fluency.PROFESSIONAL),
            Map.entry("c1", Fluency.PROFESSIONAL),
            Map.entry("c2", Fluency.PROFESSIONAL),
            Map.entry("native", Fluency.NATIVE),
            Map.entry("mothertongue", Fluency.NATIVE),
            Map.entry("bilingual", Fluency.NATIVE));

    private Words() {}

    /** The constant whose name or label the words are. */
    static <E extends Enum<E>> Optional<E> find(Class<E> type, Function<E, String> label, @Nullable String words) {
        String wanted = bare(words);
        return Arrays.stream(type.getEnumConstants())
                .filter(it ->
                        bare(it.name()).equals(wanted) || bare(label.apply(it)).equals(wanted))
                .findFirst();
    }

    /** The level of 1 to 4 that the words mean. */
    static Optional<Integer> level(@Nullable String words) {
        return find(Mastery.class, Mastery::label, words)
                .map(Mastery::level)
                .or(() -> Optional.ofNullable(LEVELS.get(bare(words))));
    }

    static Optional<Fluency> fluency(@Nullable String words) {
        return find(Fluency.class, Fluency::label, words).or(() -> Optional.ofNullable(FLUENCIES.get(bare(words))));
    }

    /** Whether two texts say the same but for case, spaces and punctuation. */
    static boolean same(@Nullable String one, @Nullable String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(@Nullable String words) {
        return words == null
                ? ""
                : OTHER_THAN_WORDS.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
